import ICAL from "ical.js";
import { expect, test } from "vitest";
import { changeLocation, openLocation } from "#lib/register/commands/locations.ts";
import { renameSchool } from "#lib/register/commands/register.ts";
import { somewhere } from "#lib/testing/locations.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { announceVisit } from "#lib/visits/commands/declarations.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { listAgenda } from "./agenda.ts";
import { calendarOf } from "./calendar-file.ts";

const stamps = ["dtstamp", "last-modified", "sequence"];

/** The one event that a subscriber has at a moment: what it says, and by what a calendar sees that it changed. */
async function eventAt({ database, people }: PlanningWorld, at: string) {
  const { visits } = await listAgenda.run(
    { read: database.read, actor: people.inspector, now: new Date(at) },
    {},
  );
  const [event] = new ICAL.Component(ICAL.parse(calendarOf(visits, (id) => `https://site.example/${id}`)))
    .getAllSubcomponents("vevent")
    .map((component) => component.getAllProperties());
  if (!event) throw new Error("The agenda holds no visit.");
  const written = (name: string) => String(event.find((property) => property.name === name)?.getFirstValue());
  return {
    says: event.filter(({ name }) => !stamps.includes(name)).map((property) => property.toICALString()),
    stamp: written("dtstamp"),
    lastModified: written("last-modified"),
    sequence: Number(written("sequence")),
  };
}

test("whatever changes in an event, its stamp and its number rise with it, so that calendars take it over", async () => {
  await inPlanningWorld(async (world) => {
    const { by, people, otherInspector } = world;
    let minute = 10;
    const next = () => `2018-02-06T10:${minute++}:00.000Z`;
    const coordinator = () => by(people.coordinator, next());
    const location = { school: "B-2", ...somewhere };
    const { id: haven } = await openLocation.run(coordinator(), { ...location, name: "Haven" });
    const { id: station } = await openLocation.run(coordinator(), { ...location, name: "Station" });
    const visit = {
      school: "B-2",
      day: "2018-03-01",
      startsAt: "9:30",
      endsAt: "12:00",
      inspector: people.inspector.inspectorId,
      locations: [haven],
    };
    const { id } = await scheduleVisit.run(coordinator(), visit);
    const rename = { id: "B-2", from: "2018-02-06" };
    const steps: [what: string, change: () => Promise<unknown>][] = [
      ["another time", () => scheduleVisit.run(coordinator(), { ...visit, startsAt: "10:00" })],
      [
        "the address of the location",
        () => changeLocation.run(coordinator(), { id: haven, address: "Kade 2" }),
      ],
      [
        "the name of the location",
        () => changeLocation.run(coordinator(), { id: haven, name: "Haven Oost" }),
      ],
      ["the school was told", () => announceVisit.run(coordinator(), { id, announcedOn: "2018-02-06" })],
      ["another location", () => scheduleVisit.run(coordinator(), { ...visit, locations: [station] })],
      [
        "another day",
        () => scheduleVisit.run(coordinator(), { ...visit, day: "2018-03-08", locations: [station] }),
      ],
      [
        "the name of the school",
        () => renameSchool.run(by(people.reviewer, next()), { ...rename, name: "School Zuid", place: "Ede" }),
      ],
    ];
    let before = await eventAt(world, next());
    for (const [what, change] of steps) {
      await change();
      const after = await eventAt(world, next());
      expect(after.says, what).not.toEqual(before.says);
      expect(after.sequence, what).toBeGreaterThan(before.sequence);
      expect(after.lastModified > before.lastModified, what).toBe(true);
      expect(after.stamp, what).toBe(after.lastModified);
      expect(await eventAt(world, next()), what).toEqual(after);
      before = after;
    }
    const elsewhere = { ...visit, day: "2018-03-08", locations: [station] };
    await scheduleVisit.run(coordinator(), { ...elsewhere, inspector: otherInspector.inspectorId });
    await scheduleVisit.run(coordinator(), elsewhere);
    expect((await eventAt(world, next())).sequence).toBeGreaterThan(before.sequence);
  });
});
