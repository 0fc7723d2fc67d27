import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { changeRole, disableAccount, enableAccount } from "#lib/accounts/commands/accounts.ts";
import { recordVisit } from "#lib/procedure/commands/visits.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { setClock } from "#lib/testing/cached-server.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { everythingIn, lastEntry } from "#lib/testing/traces.ts";
import { announceVisit } from "#lib/visits/commands/declarations.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { cancelVisit, giveBackVisit } from "#lib/visits/commands/visit-returns.ts";
import { makeFeed, revokeFeed } from "#lib/worklist/commands/calendar-feeds.ts";
import { feedResponse } from "./calendar-feed.ts";

const holder = globalThis as { toezichtDatabase?: Promise<Database> };

/** The planning world as the server of a site; `feed` makes an address and gives the last part of it. */
async function atTheSite(work: (world: PlanningWorld & { feed(): Promise<string> }) => Promise<void>) {
  await inPlanningWorld(async (world) => {
    await setClock(world.database, new Date(noon));
    process.env.TIDK_DB = world.database.file;
    process.env.NEXTAUTH_URL = "https://tidk.example";
    holder.toezichtDatabase = Promise.resolve(world.database);
    const feed = async () => {
      const { address } = await makeFeed.run(world.by(world.people.inspector), {});
      return address?.split("/").at(-1) ?? "";
    };
    await work({ ...world, feed });
  });
}

function planned({ by, people }: PlanningWorld, school: string, changes: object = {}) {
  const times = { day: "2018-03-01", startsAt: "09:30", endsAt: "12:00" };
  const input = { school, inspector: people.inspector.inspectorId, ...times, ...changes };
  return scheduleVisit.run(by(people.coordinator), input);
}

/** The events under an address, as a parser of another project reads them. */
async function eventsAt(file: string): Promise<ICAL.Event[]> {
  const answer = await feedResponse(file);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

const utc = (event: ICAL.Event) => [event.startDate, event.endDate].map((at) => at.toJSDate().toISOString());

test("a calendar reads when, where and which school, in winter and in summer, and nobody's name", async () => {
  await atTheSite(async (world) => {
    const { by, people, otherInspector } = world;
    const place = { address: "Kade 1, links; achter", place: "Ede", province: "Gelderland" };
    const { id: location } = await openLocation.run(by(people.coordinator), {
      school: "B-2",
      name: "Haven",
      contact: "M. Vos, 0318 123456",
      openedOn: "2017-07-03",
      ...place,
    });
    const { id } = await planned(world, "B-2", { locations: [location] });
    await announceVisit.run(by(people.coordinator), { id, announcedOn: "2018-02-02" });
    await planned(world, "B-3", {
      day: "2018-03-26",
      inspector: otherInspector.inspectorId,
      secondInspector: people.inspector.inspectorId,
    });
    await planned(world, "B-4", { inspector: otherInspector.inspectorId });
    const file = await world.feed();
    const [first, second, ...more] = await eventsAt(file);
    if (!first || !second) throw new Error("There are too few events.");
    expect(more).toEqual([]);
    expect(utc(first)).toEqual(["2018-03-01T08:30:00.000Z", "2018-03-01T11:00:00.000Z"]);
    expect(utc(second)).toEqual(["2018-03-26T07:30:00.000Z", "2018-03-26T10:00:00.000Z"]);
    expect(first.uid).toBe(`${id}@toezicht-in-de-klas`);
    expect(first.summary).toBe("Inspectiebezoek School B-2");
    expect(first.location).toBe("Kade 1, links; achter, Ede");
    expect(first.description).toBe(
      `De school is op 02-02-2018 ingelicht.\nHaven: Kade 1, links; achter, Ede\nhttps://tidk.example/planning/bezoeken/${id}`,
    );
    expect(second.location).toBe("Ede");
    expect(second.description).toContain("De school is nog niet ingelicht.");
    const answer = await feedResponse(file);
    const text = await answer.text();
    expect(text).not.toMatch(/Vos|123456|ATTENDEE|ORGANIZER/);
    expect(text).toBe(await (await feedResponse(file)).text());
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });
});

test("a visit that moves stays the same event, and says so; cancelled, given back or held it goes", async () => {
  await atTheSite(async (world) => {
    const { by, people } = world;
    const file = await world.feed();
    const { id } = await planned(world, "B-2");
    const [before] = await eventsAt(file);
    await planned(world, "B-2", { day: "2018-03-08" });
    const [after] = await eventsAt(file);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    await cancelVisit.run(by(people.coordinator), { id, reason: "Ander moment" });
    expect(await eventsAt(file)).toEqual([]);
    const { id: returned } = await planned(world, "B-3");
    await giveBackVisit.run(by(people.inspector), { id: returned, reason: "Ziek" });
    expect(await eventsAt(file)).toEqual([]);
    await planned(world, "B-4", { day: "2018-02-05" });
    expect(await eventsAt(file)).toHaveLength(1);
    const held = { school: "B-4", heldOn: "2018-02-05", kind: "classroom", independent: true };
    await recordVisit.run(by(people.inspector), held);
    expect(await eventsAt(file)).toEqual([]);
  });
});

test("revoked, replaced, unknown, disabled and no inspector any more: the same 404, and the rest as it was", async () => {
  await atTheSite(async (world) => {
    const { by, people } = world;
    await planned(world, "B-2");
    const answerOf = async (file: string) => {
      const answer = await feedResponse(file);
      return [answer.status, await answer.text(), [...answer.headers]];
    };
    const unknown = await answerOf(`${"a".repeat(43)}.ics`);
    expect(unknown[0]).toBe(404);
    for (const file of ["", "x.ics", `${"a".repeat(44)}.ics`, "../agenda"])
      expect(await answerOf(file)).toEqual(unknown);

    const replaced = await world.feed();
    const file = await world.feed();
    expect(await answerOf(replaced)).toEqual(unknown);
    expect(await eventsAt(file)).toHaveLength(1);
    expect(await answerOf(file.replace(".ics", ""))).toEqual(unknown);

    const { accountId: id } = people.inspector;
    await disableAccount.run(by(people.admin), { id });
    expect(await answerOf(file)).toEqual(unknown);
    await enableAccount.run(by(people.admin), { id });
    await changeRole.run(by(people.admin), { id, role: "ministry" });
    expect(await answerOf(file)).toEqual(unknown);
    await changeRole.run(by(people.admin), { id, role: "inspector" });
    expect(await eventsAt(file)).toHaveLength(1);

    const { id: feedId } = await makeFeed.run(by(people.inspector), {});
    await revokeFeed.run(by(people.inspector), { id: feedId });
    expect(await answerOf(file)).toEqual(unknown);
  });
});

test("the address is given once and kept nowhere, not even for a repeated request; its sentence is nobody's to read", async () => {
  await atTheSite(async ({ by, people, database: { read } }) => {
    const made = await makeFeed.run(by(people.inspector), {}, "a-key");
    const token = /([\w-]{43})\.ics$/.exec(made.address ?? "")?.[1] ?? "";
    expect(token).not.toBe("");
    expect(everythingIn(read)).not.toContain(token);
    expect(await makeFeed.run(by(people.inspector), {}, "a-key")).toEqual({ ...made, address: null });
    const entry = await lastEntry(read);
    expect(entry).toMatchObject({ action: "calendar.make-feed", written: ["calendarFeed"], closed: [] });
  });
});
