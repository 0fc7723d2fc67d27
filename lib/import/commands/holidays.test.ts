import { expect, test } from "vitest";
import { readForecast } from "#lib/planning/reads/forecast.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal } from "#lib/testing/traces.ts";
import { recordHolidays } from "./record-holidays.ts";

const record = ({ by, people }: SmallWorld, text: string) =>
  recordHolidays.run(by(people.coordinator), { text });
const context = ({ database, people }: SmallWorld) => ({
  read: database.read,
  actor: people.coordinator,
  now: new Date(noon),
});
const recorded = async (world: SmallWorld) =>
  (await listHolidays.run(context(world), {})).holidays
    .filter((holiday) => holiday.isRecorded)
    .map(({ name, region, from, through }) => [name, region, from, through]);

test("holidays come as CSV or as JSON; a line takes the place of those that it meets, shipped or recorded", async () => {
  await inSmallWorld(async (world) => {
    await record(world, "Naam;Regio;Van;Tot en met\nVoorjaar 2018;zuid;10-02-2018;18-02-2018\n");
    const list = await listHolidays.run(context(world), {});
    const inSpring = list.holidays.filter(({ from }) => from >= "2018-02-01" && from < "2018-03-01");
    expect(inSpring.map(({ name, region }) => [name, region])).toEqual([
      ["Voorjaar 2018", "zuid"],
      ["Voorjaarsvakantie 2018", "midden"],
      ["Voorjaarsvakantie 2018", "noord"],
    ]);
    const spring = { name: "Voorjaar", region: ["zuid", "noord"], from: "2018-02-17", through: "2018-02-25" };
    await record(world, JSON.stringify([spring]));
    expect(await recorded(world)).toEqual([
      ["Voorjaar", "noord", "2018-02-17", "2018-02-25"],
      ["Voorjaar", "zuid", "2018-02-17", "2018-02-25"],
    ]);
    const again = () => record(world, JSON.stringify([spring]));
    await expectRefusal(world.database.read, again, { kind: "conflict" });
  });
});

test.each([
  ["sep=;", "sep=;\nnaam;regio;van;tot en met\nHerfst;zuid;19-10-2019;27-10-2019"],
  [
    "a title above",
    "Schoolvakanties 2019, alle regio's;;;\n\nnaam;regio;van;tot en met\nHerfst;zuid;19-10-2019;27-10-2019",
  ],
  [
    "empty columns and rows at the end",
    "naam;regio;van;tot en met;;\nHerfst;zuid;19-10-2019;27-10-2019;;\n;;;;;\n",
  ],
  ["copied out of Excel", "naam\tregio\tvan\ttot en met\nHerfst\tzuid\t19 oktober 2019\t43765"],
])("a list of holidays with %s is read", async (_what, text) => {
  await inSmallWorld(async (world) => {
    await record(world, text);
    expect(await recorded(world)).toEqual([["Herfst", "zuid", "2019-10-19", "2019-10-27"]]);
  });
});

test("everything that is wrong is reported line by line, and nothing is recorded", async () => {
  await inSmallWorld(async (world) => {
    const before = everythingIn(world.database.read);
    const lines = [
      "naam;regio;van;tot en met",
      "Goed;alle;19-10-2019;27-10-2019",
      "Oost;oost;19-10-2019;27-10-2019",
      "Dag;noord;31-02-2020;01-03-2020",
      "Om;noord;08-03-2020;01-03-2020",
      "Lang;noord;01-04-2020;01-04-2021",
      "Dubbel;midden;20-10-2019;21-10-2019",
      ";zuid;01-05-2020;02-05-2020",
    ];
    const error = await record(world, lines.join("\n")).catch((problem) => problem);
    expect(error.errors.map(({ message }: { message: string }) => message)).toEqual([
      "Regel 3: de regio is noord, midden, zuid of alle.",
      "Regel 4: “van” is geen dag. Schrijf de dag als dd-mm-jjjj.",
      "Regel 5: de laatste dag ligt voor de eerste.",
      "Regel 6: de vakantie duurt langer dan 70 dagen. Klopt het jaar?",
      "Regel 7: deze vakantie valt in regio midden samen met die van regel 2.",
      "Regel 8: de naam ontbreekt.",
    ]);
    expect(everythingIn(world.database.read)).toBe(before);
  });
});

test.each([
  ["no header", "Herfst;alle;19-10-2019;27-10-2019", /ontbreekt “naam”, “regio”, “van”, “tot en met”/],
  ["no lines", "naam;regio;van;tot en met", /geen vakanties/],
  ["broken JSON", "[{", /geen geldige JSON/],
  ["JSON of something else", "[1]", /de naam ontbreekt|dingen die niet kloppen/],
])("refused: %s", async (_what, text, message) => {
  await inSmallWorld(async (world) => {
    await expect(record(world, text)).rejects.toThrow(message);
  });
});

test("the forecast knows a recorded holiday from when it was recorded on, and no earlier", async () => {
  await inSmallWorld(async (world) => {
    const through = async (knownAt?: string) =>
      (await readForecast.run(context(world), { knownAt })).holidaysKnownThrough;
    expect(await through()).toBe("2019-01-06");
    await record(world, "naam;regio;van;tot en met\nVoorjaar 2019;noord,midden;16-02-2019;24-02-2019");
    expect(await through()).toBe("2019-01-06");
    await record(world, "naam;regio;van;tot en met\nVoorjaar 2019;zuid;23-02-2019;03-03-2019");
    expect(await through()).toBe("2019-02-24");
    expect(await through("2018-02-04")).toBe("2019-01-06");
  });
});
