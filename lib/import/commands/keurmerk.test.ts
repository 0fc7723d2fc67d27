import { expect, test } from "vitest";
import { withDatabase } from "#lib/testing/temporary-database.ts";
import { importFiles } from "./run-import.ts";

const now = new Date("2018-03-01T09:00:00Z");
const file = (name: string, ...lines: string[]) => ({ name, text: lines.join("\n") });
const round = file("r.csv", "code,name,startsOn,endsOn", "r,Ronde,2017-07-01,2018-12-31");
const registerRow = (keurmerk: string, since: string) =>
  file(
    "s.csv",
    "number,name,place,province,keurmerk,keurmerkSince,enrolledOn,leftOn",
    `S1,School,Ede,Gelderland,${keurmerk},${since},2017-07-01,`,
  );

test("a keurmerk that contradicts what is known of it is refused with the reason", async () => {
  await withDatabase(async (database) => {
    const context = { database, actor: { role: "system" }, now } as const;
    const load = (...files: { name: string; text: string }[]) =>
      importFiles(context, { files, history: false, dryRun: false });
    await load(round, registerRow("holder", "2015-01-01"));
    await load(registerRow("suspended", "2018-01-10"));
    await expect(load(registerRow("suspended", "2018-02-01"))).rejects.toMatchObject({
      errors: [{ column: "keurmerkSince", message: "Het keurmerk is al geschorst sinds 10-01-2018." }],
    });
    await load(registerRow("withdrawn", "2018-02-01"));
    await expect(load(registerRow("ended", "2018-02-02"))).rejects.toMatchObject({
      errors: [{ column: "keurmerk", message: "De school heeft sinds 01-02-2018 geen keurmerk meer." }],
    });
  });
});
