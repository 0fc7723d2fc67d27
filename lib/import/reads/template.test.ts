import { expect, test } from "vitest";
import { school as schools } from "#db/schema/register.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { importFiles } from "#lib/import/commands/run-import.ts";
import { columns, exampleSchool, type FileKind, fileKinds } from "#lib/import/rules/columns.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { readTemplate, templateOf } from "./template.ts";

const days = ["2018-02-05", "2024-02-29", "2027-01-01", "2027-12-31"];
/** What a kind of file rests on. */
const before: Record<FileKind, FileKind[]> = {
  rounds: [],
  schools: ["rounds"],
  visits: ["rounds", "schools"],
  verdicts: ["rounds", "schools"],
  plan: ["rounds"],
  assignments: ["rounds", "schools"],
};

const filledIn = (kind: FileKind, day: string) => templateOf(kind, day).replaceAll(exampleSchool, "BOW-0001");

test("the row that a template has as an example registers nobody, and is named as passed over", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const school = { number: "BOW-0042", name: "Taalhuis Noord", place: "Emmen", province: "Drenthe" };
    const example = templateOf("schools", "2018-02-05");
    const [header = "", first = ""] = example.split("\r\n");
    const second = first
      .replace(exampleSchool, school.number)
      .replace("Taalschool Voorbeeld;Utrecht;Utrecht", `${school.name};${school.place};${school.province}`);
    const load = (text: string) =>
      importFiles(by(people.reviewer), { files: [{ name: "s.csv", text }], dryRun: false, history: false });
    const passedOver = [{ name: "s.csv", reason: "example" }];
    const result = await load([header, first, second.replace("ronde-1", "r1"), ""].join("\r\n"));
    expect(result).toMatchObject({
      passedOver,
      rows: [{ outcome: "new", school: { number: school.number } }],
    });
    expect(await load(example)).toMatchObject({ passedOver, rows: [] });
    const numbers = await database.read.select({ number: schools.number }).from(schools);
    expect(numbers.map(({ number }) => number)).toEqual(["B-1", school.number]);
  });
});

test.each(days.flatMap((day) => fileKinds.map((kind) => [kind, day] as const)))(
  "the template of a file with %s is taken with another school in it, on %s",
  async (kind, day) => {
    await withDatabase(async (database) => {
      const now = new Date(`${day}T12:00:00Z`);
      const context = { database, actor: { role: "system" } as const, now };
      const load = (...files: { name: string; text: string }[]) =>
        importFiles(context, { files, dryRun: false, history: false });
      const template = (of: FileKind) => ({ name: `${of}.csv`, text: filledIn(of, dayOf(now)) });
      if (before[kind].length > 0) await load(...before[kind].map(template));
      if (kind === "verdicts") {
        const { text } = template("visits");
        await load({ name: "visits.csv", text: text.replace("Schoolbezoek zonder les", "Inspectiebezoek") });
      }
      expect((await load(template(kind))).rows).toMatchObject([{ kind, outcome: "new" }]);
    });
  },
);

test.each(fileKinds)("a template with %s has the Dutch header of every column", (kind) => {
  const [header] = templateOf(kind, "2018-02-05").replace("\uFEFF", "").split("\r\n");
  expect(header).toBe(columns[kind].map(({ header }) => header).join(";"));
});

test("a role downloads the templates of the kinds that it may import, and no others", async () => {
  await inSmallWorld(async ({ database, people, by }) => {
    const ask = (actor: (typeof people)[keyof typeof people], kind: string) =>
      readTemplate.run({ read: database.read, ...by(actor) }, { kind });
    const { headers } = await ask(people.reviewer, "schools");
    expect(headers["Content-Disposition"]).toBe('attachment; filename="sjabloon-scholen-2018-02-05.csv"');
    await expect(ask(people.coordinator, "schools")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(ask(people.reviewer, "plan")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(ask(people.coordinator, "alles")).rejects.toMatchObject({ kind: "invalid" });
  });
});
