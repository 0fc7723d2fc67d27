import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { startOfDay } from "#lib/calendar/amsterdam.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { recordHolidays } from "./record-holidays.ts";

const national = readFileSync("lib/testing/trials/schoolvakanties-2018-2019.json", "utf8");
const [year] = JSON.parse(national);

const record = ({ by, people }: SmallWorld, text: string) =>
  recordHolidays.run(by(people.coordinator), { text });

async function recorded({ database: { read }, people }: SmallWorld) {
  const list = await listHolidays.run({ read, actor: people.coordinator, now: new Date(noon) }, {});
  const rows = list.holidays.filter(({ isRecorded }) => isRecorded);
  return rows.map(({ name, region, from, through }) => `${name} ${region} ${from} ${through}`);
}

const fromSpringOn = [
  "Voorjaarsvakantie 2019 noord 2019-02-16 2019-02-24",
  "Voorjaarsvakantie 2019 midden 2019-02-23 2019-03-03",
  "Voorjaarsvakantie 2019 zuid 2019-02-23 2019-03-03",
  "Meivakantie 2019 midden 2019-04-27 2019-05-05",
  "Meivakantie 2019 noord 2019-04-27 2019-05-05",
  "Meivakantie 2019 zuid 2019-04-27 2019-05-05",
  "Zomervakantie 2019 zuid 2019-07-06 2019-08-18",
  "Zomervakantie 2019 noord 2019-07-13 2019-08-25",
  "Zomervakantie 2019 midden 2019-07-20 2019-09-01",
];

test.each([
  ["all school years", national],
  ["one school year, as its own address gives it", JSON.stringify(year)],
  ["with a mark at the front", `\ufeff${national}`],
  [
    "with midnight in Amsterdam",
    national.replace(/"([\d-]{10})T00:00:00.000Z"/g, (_all, day) => JSON.stringify(startOfDay(day))),
  ],
  ["with days alone", national.replace(/T[\d:.]+Z/g, "")],
])("the national file is taken as it comes: %s; what ships is known", async (_what, text) => {
  await inSmallWorld(async (world) => {
    await record(world, text);
    expect(await recorded(world)).toEqual(fromSpringOn);
    await expect(record(world, text)).rejects.toThrow("Deze vakanties zijn al bekend.");
  });
});

test("what is wrong in the national file is told", async () => {
  await inSmallWorld(async (world) => {
    const wrong = national.replace('"zuid"', '"oost"').replace("2019-08-18T21:59:00.000Z", "morgen");
    const error = await record(world, wrong).catch((problem) => problem);
    expect(error.errors.map(({ message }: { message: string }) => message)).toEqual([
      "Vakantie 3: de regio is noord, midden, zuid of alle.",
      "Vakantie 11: “tot en met” is geen dag. Schrijf de dag als dd-mm-jjjj.",
    ]);
  });
});

test.each([
  "heel Nederland",
  "Heel  nederland",
  "HEEL NEDERLAND",
  "alle",
  "alle regio's",
  "alle regio’s",
  "Nederland",
  "landelijk",
  "noord, midden en zuid",
  "Regio Noord + Midden + Zuid",
  "regio's noord, midden, zuid",
])("all of the country: %j", async (region) => {
  await inSmallWorld(async (world) => {
    await record(world, `naam;regio;van;tot en met\nHerfst 2019;"${region}";19-10-2019;27-10-2019`);
    expect(await recorded(world)).toHaveLength(3);
  });
});

test.each(["", "heel Noord", "oost", "Limburg", "heel Nederland, oost"])("no region: %j", async (region) => {
  await inSmallWorld(async (world) => {
    await expect(
      record(world, `naam;regio;van;tot en met\nHerfst;"${region}";19-10-2019;27-10-2019`),
    ).rejects.toThrow("de regio is");
  });
});
