import { openReadOnly } from "#db/open.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { checkTexts, describeCause, expectedText, formatExpected } from "#lib/figures/text/progress.ts";
import { getNow } from "#lib/server/clock.ts";
import { type Status, unvisitedStatuses, visitedStatuses } from "#lib/status/rules/status.ts";
import { statusNames } from "#lib/status/text.ts";
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
  const { read, close } = openReadOnly(await existingFile(values.db, usage));
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

type Figure = [name: string, count: number];

function figuresOfStatus(p: Progress, status: Status): Figure[] {
  const figure: Figure = [`  ${statusNames[status].toLowerCase()}`, p.byStatus[status]];
  if (status !== "rejected") return [figure];
  return [figure, ["    waarvan keurmerk verloren", p.rejectedKeurmerkLost]];
}

function table(p: Progress): string {
  const figures: Figure[] = [
    ["scholen in de ronde", p.population],
    ["bezocht", p.visited],
    ...visitedStatuses.flatMap((status) => figuresOfStatus(p, status)),
    ["geïnspecteerd", p.inspected],
    ...unvisitedStatuses.map((status): Figure => [statusNames[status].toLowerCase(), p.byStatus[status]]),
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
        `${q.quarter.padEnd(10)}${[q.target, q.visits, q.verdicts, formatExpected(q.expectedByToday)]
          .map((n, at) => String(n).padStart(at === 0 ? 8 : 10))
          .join("")}`,
    ),
    `${"samen verwacht".padEnd(width)}${formatExpected(p.expected).padStart(16)}`,
    expectedText(p),
    "",
    ...p.checks.map(
      (c) =>
        `${c.holds ? "sluit" : "SLUIT NIET"}: ${c.quarter ? `${c.quarter}: ` : ""}${checkTexts[c.name].title} (${c.left} en ${c.right})${c.holds ? "" : ` – ${describeCause(c)}`}`,
    ),
  ].join("\n");
}
