import { openReadOnly } from "#db/open.ts";
import type { Progress } from "#lib/domain/progress.ts";
import { readProgress } from "#lib/queries/progress.ts";
import { getNow } from "#lib/server/clock.ts";
import { checkTexts } from "#lib/text/progress.ts";
import { existingFile, main, readArguments } from "./arguments.ts";

const usage = "Usage: npm run progress -- --db FILE --on DAY [--known-at DAY] [--round CODE] [--json]";

await main(async () => {
  const { values } = readArguments(
    {
      db: { type: "string" },
      on: { type: "string" },
      "known-at": { type: "string" },
      round: { type: "string" },
      json: { type: "boolean" },
    },
    usage,
  );
  const { read, close } = openReadOnly(existingFile(values.db, usage));
  try {
    const context = { read, actor: { role: "system" } as const, now: await getNow(read) };
    const params = { on: values.on, knownAt: values["known-at"], round: values.round };
    const progress = await readProgress.run(context, params);
    console.log(values.json ? JSON.stringify(progress) : table(progress));
    return 0;
  } finally {
    close();
  }
});

function table(p: Progress): string {
  const figures: [string, number][] = [
    ["scholen in de ronde", p.population],
    ["bezocht", p.visited],
    ["  goedgekeurd", p.approved],
    ["  afgekeurd", p.rejected],
    ["    waarvan keurmerk verloren", p.rejectedKeurmerkLost],
    ["  inspectie nog niet afgerond", p.pending],
    ["  geen les", p.noLessons],
    ["geïnspecteerd", p.inspected],
    ["nog te bezoeken", p.toVisit],
    ["buiten de planning", p.outsidePlan],
    ["vertrokken zonder bezoek", p.leftUnvisited],
  ];
  const width = 32;
  return [
    `Ronde ${p.round}, peildatum ${p.on}, zoals bekend op ${p.knownAt} (regel ${p.seq})`,
    "",
    ...figures.map(([name, count]) => `${name.padEnd(width)}${String(count).padStart(6)}`),
    "",
    "kwartaal      plan  bezoeken  oordelen  verwacht",
    ...p.quarters.map(
      (q) =>
        `${q.quarter.padEnd(10)}${[q.target, q.visits, q.verdicts, q.expectedByToday]
          .map((n, at) => String(n).padStart(at === 0 ? 8 : 10))
          .join("")}`,
    ),
    "",
    ...p.checks.map(
      (c) =>
        `${c.holds ? "sluit" : "SLUIT NIET"}: ${c.quarter ? `${c.quarter}: ` : ""}${checkTexts[c.name].title} (${c.left} en ${c.right})${c.schools.length ? ` – ${c.schools.join(", ")}` : ""}`,
    ),
  ].join("\n");
}
