import { expect, test } from "vitest";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { correctDeparture, correctEnrolment } from "#lib/register/commands/memberships.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { importFiles } from "./run-import.ts";

const header = "number;name;place;province;keurmerk;keurmerkSince;round;enrolledOn;leftOn";

/** What an import of one school with these days in the round records, or why it is refused. */
async function give({ by, people }: SmallWorld, number: string, enrolledOn: string, leftOn = "") {
  const name = number === "B-1" ? "Taalhuis Proef" : `Taalhuis ${number}`;
  const row = `${number};${name};Ede;Gelderland;holder;2017-01-02;r1;${enrolledOn};${leftOn}`;
  const files = [{ name: "scholen.csv", text: `${header}\n${row}\n` }];
  try {
    const { rows } = await importFiles(by(people.reviewer), { files, dryRun: false, history: false });
    return rows.map(({ outcome }) => outcome).join();
  } catch (error) {
    return (
      (error as { errors?: { message: string }[] }).errors?.map(({ message }) => message).join() ?? error
    );
  }
}

const idOf = ({ database }: SmallWorld, table: "enrolment" | "departure") =>
  database.read.get<{ id: string }>(
    `select f.id from ${table} f join school s on s.id = f.schoolId
     where s.number = 'B-2' and f.untilSeq is null order by f.happenedOn desc`,
  )?.id;

const countsOf = async ({ database, by, people }: SmallWorld) => {
  const { population, leftUnvisited } = await readProgress.run(
    { ...by(people.coordinator), read: database.read },
    {},
  );
  return { population, leftUnvisited };
};

test("an entry that was withdrawn is no entry: an old file brings no departure of a school that takes no part", async () => {
  await inSmallWorld(async (world) => {
    const { by, people } = world;
    expect(await give(world, "B-2", "2017-07-01")).toBe("new");
    await correctEnrolment.run(by(people.reviewer), {
      id: idOf(world, "enrolment"),
      withdrawn: true,
      reason: "x",
    });
    expect(await give(world, "B-2", "2017-07-01", "2017-12-01")).toBe("known");
    expect(idOf(world, "departure")).toBeUndefined();
    expect(await give(world, "B-2", "2017-08-01")).toBe("changed");
    expect(await countsOf(world)).toEqual({ population: 2, leftUnvisited: 0 });
  });
});

test("a departure that was withdrawn is not held against the file with the real one", async () => {
  await inSmallWorld(async (world) => {
    const { by, people } = world;
    await give(world, "B-2", "2017-07-01", "2017-09-01");
    await correctDeparture.run(by(people.reviewer), {
      id: idOf(world, "departure"),
      withdrawn: true,
      reason: "x",
    });
    expect(await give(world, "B-2", "2017-07-01", "2017-09-01")).toBe("known");
    expect(await countsOf(world)).toEqual({ population: 2, leftUnvisited: 0 });
    expect(await give(world, "B-2", "2017-07-01", "2017-12-01")).toBe("left");
    expect(await countsOf(world)).toEqual({ population: 1, leftUnvisited: 1 });
  });
});

test("a school that comes back after it left is entered again, and can leave again", async () => {
  await inSmallWorld(async (world) => {
    await give(world, "B-2", "2017-07-01", "2017-09-01");
    expect(await give(world, "B-2", "2017-11-01", "2017-09-01")).toContain("vertrekt voordat zij meedoet");
    expect(await give(world, "B-2", "2017-11-01")).toBe("changed");
    expect(await countsOf(world)).toEqual({ population: 2, leftUnvisited: 0 });
    expect(await give(world, "B-2", "2017-11-01", "2017-12-01")).toBe("left");
    expect(await give(world, "B-2", "2017-07-01", "2017-09-01")).toBe("known");
    expect(await give(world, "B-2", "2017-10-01")).toContain("01-11-2017");
    expect(await countsOf(world)).toEqual({ population: 1, leftUnvisited: 1 });
  });
});

test("a day on which the school left is known of its own turn, not of the one before or after", async () => {
  await inSmallWorld(async (world) => {
    await give(world, "B-2", "2017-07-01", "2017-09-01");
    await give(world, "B-2", "2017-11-01");
    expect(await give(world, "B-2", "2017-11-01", "2017-09-01")).toContain("vertrekt voordat zij meedoet");
    await give(world, "B-2", "2017-11-01", "2017-12-01");
    expect(await give(world, "B-2", "2017-07-01", "2017-12-01")).toContain("01-09-2017");
    expect(await give(world, "B-2", "2017-11-01", "2017-09-01")).toContain("01-12-2017");
  });
});

test("an old file with a re-entry that was corrected since is known, with the departure after it", async () => {
  await inSmallWorld(async (world) => {
    const { by, people } = world;
    await give(world, "B-2", "2017-07-01", "2017-09-01");
    await give(world, "B-2", "2017-11-01", "2017-12-01");
    const given = { id: idOf(world, "enrolment"), enteredOn: "2017-11-05", reason: "x" };
    await correctEnrolment.run(by(people.reviewer), given);
    expect(await give(world, "B-2", "2017-11-01", "2017-12-01")).toBe("known");
  });
});
