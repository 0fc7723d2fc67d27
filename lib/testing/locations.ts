import { performDraw, replaceDrawn } from "#lib/register/commands/draws.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { recordTimetable } from "#lib/register/commands/timetables.ts";
import type { SmallWorld } from "./small-world.ts";

export type Locations = { locationId: string; drawId: string; replacementId: string };

/** Where a location may be, for a test that minds no place. */
export const somewhere = { address: "Kade 1", place: "Ede", province: "Gelderland", openedOn: "2017-07-03" };

/** B-1 gets a location with a contact person and a timetable; it is drawn, and then replaced by one that opens later. */
export async function addLocations({ by, people }: SmallWorld): Promise<Locations> {
  const coordinator = by(people.coordinator);
  const at = { school: "B-1", ...somewhere };
  const first = { ...at, name: "Haven", contact: "M. Vos, 0318 123456" };
  const { id: locationId } = await openLocation.run(coordinator, first);
  const lessons = [{ weekday: 1, startsAt: "9:00", endsAt: "12:00", level: "Alfa" }];
  await recordTimetable.run(coordinator, { id: locationId, from: "2018-01-08", lessons });
  const { id: drawId } = await performDraw.run(coordinator, { school: "B-1" });
  await openLocation.run(coordinator, { ...at, name: "Station", openedOn: "2018-02-05" });
  const replaced = { id: drawId, location: locationId, reason: "Verbouwing" };
  const { id: replacementId } = await replaceDrawn.run(coordinator, replaced);
  return { locationId, drawId, replacementId };
}
