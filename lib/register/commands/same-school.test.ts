import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { school, schoolDistinction, schoolProfile } from "#db/schema/register.ts";
import { createAccount } from "#lib/accounts/commands/accounts.ts";
import { openRound } from "#lib/planning/commands/planning.ts";
import { getOpenLocations } from "#lib/register/reads/locations.ts";
import { listLookalikes } from "#lib/register/reads/lookalikes.ts";
import { saveView } from "#lib/schools/commands/views.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { listViews } from "#lib/schools/reads/views.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { record } from "#lib/testing/generated-history.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { distinguishSchools } from "./distinctions.ts";
import { openLocation } from "./locations.ts";
import { enrolSchool, registerSchool } from "./register.ts";
import { relateSchool } from "./relations.ts";

const school2 = {
  number: "B-2",
  name: "Leerhuys",
  place: "Ede",
  province: "Gelderland",
  registeredOn: "2017-01-02",
};
const asked = ({ database: { read }, by, people }: SmallWorld) => ({ read, ...by(people.reviewer) });
const pairs = async (world: SmallWorld) =>
  (await listLookalikes.run(asked(world), {})).map(({ sameNumber, schools }) => [
    sameNumber,
    ...schools.map(({ number }) => number),
  ]);

describe("a number that is the same is not given to a second school", () => {
  test.each([
    "b-1",
    " B-1\u00a0",
    "B‑1",
    "B–1",
    "B−1",
    "B-\u200b1",
    "Ｂ－１",
    "\u00adb-1",
    "\ufeffB-1",
    "b\uff0d1",
  ])("%j", async (number) => {
    await inSmallWorld(async ({ database: { read }, by, people }) => {
      await expectRefusal(read, () => registerSchool.run(by(people.reviewer), { ...school2, number }), {
        kind: "conflict",
        message: `Nummer ${number.trim().normalize("NFC")} is al van “Taalhuis Proef” in Ede (B-1).`,
      });
    });
  });
});

test.each(["B-01", "B 1", "B1"])("%j is another number", async (number) => {
  await inSmallWorld(async ({ by, people }) => {
    await registerSchool.run(by(people.reviewer), { ...school2, number });
  });
});

test("a school is found by its number however that is written, by whoever asks and whoever writes", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, schoolId } = world;
    for (const id of ["b-1", "B–1", "Ｂ-1 "])
      expect((await readSchool.run(asked(world), { id })).id).toBe(schoolId);
    await expect(
      enrolSchool.run(by(people.reviewer), { school: "b‑1", enteredOn: "2017-08-01" }),
    ).rejects.toThrow("De school doet al mee aan ronde “r1”.");
    await expect(readSchool.run(asked(world), { id: "B-01" })).rejects.toThrow("School “B-01”");
  });
});

test("what is stored is what was typed, in NFC", async () => {
  await inSmallWorld(async ({ database: { read }, by, people }) => {
    const typed = { number: "b‑2", name: "Su\u0301dwester “Taal”", place: "Tie\u0308l" };
    const { id } = await registerSchool.run(by(people.reviewer), { ...school2, ...typed });
    const [stored] = await read.select().from(school).where(eq(school.id, id));
    const [profile] = await read.select().from(schoolProfile).where(eq(schoolProfile.schoolId, id));
    expect([stored?.number, profile?.name, profile?.place]).toEqual(["b‑2", "Súdwester “Taal”", "Tiël"]);
  });
});

describe("a school with the name and place of a known one is asked about", () => {
  test.each([
    ["Taalhuis Proef", "Ede"],
    ["taalhuis  proef", "EDE"],
    ["Taal\u00adhuis\u00a0Proef", "Ede "],
    ["Taalhuis Proe\u200bf", "ede"],
  ])("%j in %j", async (name, place) => {
    await inSmallWorld(async (world) => {
      const { database, by, people } = world;
      const input = { ...school2, name, place };
      await expectRefusal(database.read, () => registerSchool.run(by(people.reviewer), input), {
        kind: "conflict",
        message: expect.stringContaining("“Taalhuis Proef” in Ede (B-1)"),
      });
      await expectRefusal(
        database.read,
        () => registerSchool.run(by(people.reviewer), { ...input, otherThan: ["B-9"] }),
        { kind: "conflict" },
      );
      await registerSchool.run(by(people.reviewer), { ...input, otherThan: ["b‑1"] });
      expect(await database.read.select().from(schoolDistinction)).toHaveLength(1);
      expect(await pairs(world)).toEqual([]);
      expect((await verifyJournal(database.read)).wrong).toBeNull();
    });
  });

  test("a name elsewhere, or another name there, is not", async () => {
    await inSmallWorld(async ({ by, people }) => {
      await registerSchool.run(by(people.reviewer), { ...school2, name: "Taalhuis Proef", place: "Arnhem" });
      await registerSchool.run(by(people.reviewer), { ...school2, number: "B-3", name: "Taalhuis Proef 2" });
    });
  });
});

/** A database from before, with two spellings of one number. */
async function addSecondSpelling({ database }: SmallWorld): Promise<void> {
  await record(database, "2018-02-05", async (write) => {
    await write.add("school", "twice", { happenedOn: "2017-01-02", number: "b-1" });
    await write.add("schoolProfile", "twice-named", {
      happenedOn: "2017-01-02",
      schoolId: "twice",
      name: "Taalhuis Proef",
      sortKey: "taalhuis proef",
      searchKey: "taalhuis proef ede",
      place: "Ede",
      province: "Gelderland",
    });
  });
}

test("two spellings that a database holds are shown until Blik op Werk settled them; each is still found", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, schoolId } = world;
    await addSecondSpelling(world);
    expect((await readSchool.run(asked(world), { id: "b-1" })).id).toBe("twice");
    expect((await readSchool.run(asked(world), { id: "B-1" })).id).toBe(schoolId);
    expect(await pairs(world)).toEqual([[true, "B-1", "b-1"]]);
    await relateSchool.run(by(people.reviewer), {
      id: "B-1",
      predecessor: "b-1",
      kind: "restart",
      happenedOn: "2018-01-02",
    });
    expect(await pairs(world)).toEqual([[true, "B-1", "b-1"]]);
    await distinguishSchools.run(by(people.reviewer), { id: "b-1", other: "B-1" });
    expect(await pairs(world)).toEqual([]);
    const { lines } = await listJournal.run(asked(world), {});
    expect(lines[0]?.sentence).toBe("Taalhuis Proef en Taalhuis Proef zijn twee scholen.");
    await expect(distinguishSchools.run(by(people.reviewer), { id: "B-1", other: "b-1" })).rejects.toThrow(
      "al vastgelegd",
    );
  });
});

test("schools that came to share name and place are shown, unless one came from the other", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    await registerSchool.run(by(people.reviewer), { ...school2, name: "Taalhuis Proef", otherThan: ["B-1"] });
    const [answer] = await database.read
      .select()
      .from(schoolDistinction)
      .where(and(isNull(schoolDistinction.untilSeq)));
    await record(database, "2018-02-05", async (write) => {
      if (answer) await write.withdraw("schoolDistinction", answer);
    });
    expect(await pairs(world)).toEqual([[false, "B-1", "B-2"]]);
    const relation = { id: "B-2", predecessor: "B-1", kind: "restart", happenedOn: "2018-01-02" };
    await relateSchool.run(by(people.reviewer), relation);
    expect(await pairs(world)).toEqual([]);
  });
});

test("a round, a location, a view and an address are one however they are written", async () => {
  await inSmallWorld(async (world) => {
    const { by, people } = world;
    const round = { name: "Ronde", startsOn: "2019-01-01", endsOn: "2019-12-31" };
    await expect(openRound.run(by(people.coordinator), { ...round, code: "R1\u200b" })).rejects.toThrow(
      "Ronde “r1” bestaat al.",
    );
    await enrolSchool.run(by(people.reviewer), {
      school: (await registerSchool.run(by(people.reviewer), school2)).id,
      round: "Ｒ1",
      enteredOn: "2017-08-01",
    });
    expect((await readSchool.run(asked(world), { id: "B-1", round: "R1" })).tidk?.round).toBe("r1");
    await openLocation.run(by(people.coordinator), { school: "B-1", name: "'t Café", ...somewhere });
    await expect(
      openLocation.run(by(people.coordinator), { school: "B-1", name: "’T  Cafe\u0301", ...somewhere }),
    ).rejects.toThrow("De school heeft al een locatie");
    await saveView.run(by(people.coordinator), { name: "mijn\u00a0SCHOLEN", params: {} });
    const { views } = await listViews.run({ ...asked(world), ...by(people.coordinator) }, {});
    expect(views).toHaveLength(1);
    const account = { name: "X", role: "ministry", email: "Ministry@Test.example\u200b" };
    await expect(createAccount.run(by(people.admin), account)).rejects.toThrow("Er is al een account");
  });
});

test.each([
  ["Friesland", "Fryslân"],
  ["fryslan", "Fryslân"],
  ["Fryslân".normalize("NFD"), "Fryslân"],
  ["ZUID‑HOLLAND ", "Zuid-Holland"],
  ["noord holland", "Noord-Holland"],
  ["Brabant", "Noord-Brabant"],
])("the province %j is %s, in the register and at a location", async (typed, province) => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { id } = await registerSchool.run(by(people.reviewer), { ...school2, province: typed });
    expect((await readSchool.run(asked(world), { id })).tidk?.province).toBe(province);
    await openLocation.run(by(people.coordinator), {
      school: id,
      name: "Kade",
      ...somewhere,
      province: typed,
    });
    expect(getOpenLocations(database.read, id, "2018-02-05")[0]?.province).toBe(province);
  });
});

test("a list of numbers finds its schools however those are written", async () => {
  await inSmallWorld(async (world) => {
    const { schools } = await listSchools.run(asked(world), { numbers: "b–1,B-9" });
    expect(schools.map(({ name }) => name)).toEqual(["Taalhuis Proef"]);
  });
});
