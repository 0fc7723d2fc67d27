import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { location, timetable } from "#db/schema/register.ts";
import { getTeachingPlaces } from "#lib/register/reads/locations.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal } from "#lib/testing/traces.ts";
import { eraseContact } from "./erase-register.ts";
import { changeLocation, closeLocation, openLocation } from "./locations.ts";
import { recordTimetable } from "./timetables.ts";

const haven = { school: "B-1", name: "Haven", ...somewhere, contact: "M. Vos, 0318 123456" };
const monday = { weekday: 1, startsAt: "9.00", endsAt: "12:00", level: "Alfa" };
const open = ({ by, people }: SmallWorld) => openLocation.run(by(people.coordinator), haven);
const list = ({ database }: SmallWorld, actor: SmallWorld["people"]["inspector"]) =>
  listLocations.run({ read: database.read, actor, now: new Date(noon) }, { id: "B-1" });

test("a location is opened, changed and closed; a planned closing day leaves it open until then", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { id } = await open(world);
    await changeLocation.run(by(people.reviewer), { id, name: "De Haven" });
    await closeLocation.run(by(people.coordinator), { id, closedOn: "2018-03-01" });
    expect((await list(world, people.inspector)).locations).toMatchObject([
      { name: "De Haven", contact: "M. Vos, 0318 123456", closedOn: "2018-03-01", isOpen: true },
    ]);
    expect(getTeachingPlaces(database.read, world.schoolId, "2018-02-28")).toHaveLength(1);
    expect(getTeachingPlaces(database.read, world.schoolId, "2018-03-01")).toEqual([]);
    await closeLocation.run(by(people.coordinator), { id, closedOn: null });
    expect(getTeachingPlaces(database.read, world.schoolId, "2018-03-01")).toHaveLength(1);
    expect(await database.read.select().from(location)).toHaveLength(4);
  });
});

test("the contact person is for ITTA: Blik op Werk neither sees nor changes it, and it can be erased", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { id } = await open(world);
    const [seen] = (await list(world, people.reviewer)).locations;
    expect(seen).not.toHaveProperty("contact");
    const change = () => changeLocation.run(by(people.reviewer), { id, contact: "" });
    await expectRefusal(database.read, change, { kind: "forbidden" });
    await eraseContact.run(by(people.coordinator), { id, confirmed: true });
    expect(everythingIn(database.read)).not.toContain("0318 123456");
    expect((await list(world, people.coordinator)).locations[0]?.contact).toBe("(gewist)");
    await changeLocation.run(by(people.coordinator), { id, contact: "K. Kok" });
    expect((await list(world, people.coordinator)).locations[0]?.contact).toBe("K. Kok");
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("a location is refused twice, opened in the future, closed before it opened, or changed into what it is", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { id } = await open(world);
    const coordinator = by(people.coordinator);
    const attempts = [
      () => openLocation.run(coordinator, { ...haven, name: "HAVEN" }),
      () => openLocation.run(coordinator, { ...haven, name: "Later", openedOn: "2018-02-06" }),
      () => closeLocation.run(coordinator, { id, closedOn: "2017-07-02" }),
      () => closeLocation.run(coordinator, { id, closedOn: null }),
      () => changeLocation.run(coordinator, { id, name: "Haven", contact: haven.contact }),
    ];
    for (const attempt of attempts)
      await expectRefusal(database.read, attempt, { kind: expect.stringMatching(/conflict|invalid/) });
  });
});

test("a timetable holds from a day on; the same day again takes its place", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const { id } = await open(world);
    const coordinator = by(people.coordinator);
    const later = { ...monday, weekday: 3 };
    await recordTimetable.run(coordinator, { id, from: "2017-09-04", lessons: [monday] });
    await recordTimetable.run(coordinator, { id, from: "2018-02-12", lessons: [later, monday] });
    const lessonsOn = (day: string) =>
      getTeachingPlaces(database.read, world.schoolId, day).map((place) => place.lessons.length);
    expect([lessonsOn("2018-02-07"), lessonsOn("2018-02-14")]).toEqual([[0], [1]]);
    const closures = [{ from: "2018-03-14", through: "2018-03-14" }];
    await recordTimetable.run(coordinator, { id, from: "2018-02-12", lessons: [later], closures });
    expect((await database.read.select().from(timetable)).map((row) => row.untilSeq === null)).toEqual([
      true,
      false,
      true,
    ]);
    const [place] = getTeachingPlaces(database.read, world.schoolId, "2018-02-14");
    expect(place?.timetable).toMatchObject({
      lessons: [{ weekday: 3, startsAt: "09:00", endsAt: "12:00", level: "Alfa" }],
      closures,
    });
  });
});

test.each([
  ["a lesson that ends before it begins", { lessons: [{ ...monday, endsAt: "8:00" }] }, /voordat zij begint/],
  ["a day that is none of the week", { lessons: [{ ...monday, weekday: 8 }] }, /dag van de week/],
  ["a lesson without level", { lessons: [{ ...monday, level: " " }] }, /niveau/],
  ["a day before the location opened", { from: "2017-07-02" }, /ging pas open/],
  ["a closure backwards", { closures: [{ from: "2018-03-02", through: "2018-03-01" }] }, /voor de eerste/],
])("a timetable is refused: %s", async (_what, changes, message) => {
  await inSmallWorld(async (world) => {
    const { id } = await open(world);
    const input = { id, from: "2018-01-08", lessons: [monday], ...changes };
    const coordinator = world.by(world.people.coordinator);
    await expect(recordTimetable.run(coordinator, input)).rejects.toThrow(message);
    await recordTimetable.run(coordinator, { id, from: "2018-01-08", lessons: [monday] });
    const again = () => recordTimetable.run(coordinator, { id, from: "2018-01-08", lessons: [monday] });
    await expectRefusal(world.database.read, again, { kind: "conflict" });
  });
});
