import { expect, test } from "vitest";
import { invalid, type Problem } from "#lib/access/problem.ts";
import { readHolidays } from "#lib/import/reads/holiday-lines.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { runImport } from "./run-import.ts";

test("of very many errors the first hundred of each file are told, with how many more there are", async () => {
  await inSmallWorld(async ({ by, people }) => {
    const rows = (count: number) => `school,bezocht op,soort\n${"B-9,x,y\n".repeat(count)}`;
    const files = [
      { name: "a.csv", text: rows(2000) },
      { name: "b.csv", text: rows(20) },
      { name: "c.csv", text: `${rows(1)}B-9,${"z".repeat(50_000)},y` },
    ];
    const problem: Problem = await runImport.run(by(people.coordinator), { files }).catch((error) => error);
    const ofFile = (name: string) => problem.errors.filter(({ field }) => field.startsWith(name));
    expect(problem.message).toBe("Er zijn 6066 dingen die niet kloppen.");
    expect(ofFile("a.csv")).toHaveLength(101);
    expect(ofFile("a.csv").at(-1)).toEqual({
      field: "a.csv:0:",
      message: "Hier zijn nog 5900 andere fouten.",
    });
    expect(ofFile("b.csv")).toHaveLength(60);
    expect(JSON.stringify(problem.errors).length).toBeLessThan(100_000);
  });
});

test("whatever is asked, one answer tells a hundred errors and how many more there are", () => {
  const errors = Array.from({ length: 5000 }, (_, n) => ({
    field: `saves.${n}`,
    message: "Dit is te lang.",
  }));
  const { errors: told } = invalid(errors);
  expect(told).toHaveLength(101);
  expect(told.at(-1)).toEqual({ field: "", message: "Er zijn nog 4900 andere fouten." });
  expect(invalid(errors.slice(0, 100)).errors).toHaveLength(100);
});

test("more rows or holidays than are taken at once are one error, not one for each", async () => {
  await inSmallWorld(async ({ by, people }) => {
    const files = [{ name: "a.csv", text: `school,bezocht op,soort\n${"B-9,x,y\n".repeat(20_001)}` }];
    await expect(runImport.run(by(people.coordinator), { files })).rejects.toMatchObject({
      message: "Er zijn 20001 rijen, en er kunnen er hoogstens 20000 tegelijk in. Importeer ze in delen.",
    });
    expect(readHolidays(`[${"{},".repeat(1000)}{}]`).errors).toHaveLength(1);
    expect(readHolidays(`a\n${"b\n".repeat(100_000)}`).errors).toHaveLength(1);
  });
});
