import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import { getOpen, getSchool } from "#db/rows.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { textsOf } from "#lib/operation/texts.ts";
import {
  changeLocationInput,
  closeLocationInput,
  openLocationInput,
} from "#lib/register/inputs/locations.ts";
import { getNamesake } from "#lib/register/reads/locations.ts";

/** A school teaches at a place, from a day on. */
export const openLocation = command({
  action: "location.open",
  path: "/locations",
  summary: "Record a location of a school",
  area: "register",
  sentence: ({ row, school }) => {
    const { name, schoolId, happenedOn } = row("location");
    return `Locatie “${name}” van ${school(schoolId)}, open vanaf ${formatDay(happenedOn)}.`;
  },
  sample: (_world, which) => ({
    raw: {
      school: idOr(which, "B-1"),
      name: "Dependance",
      address: "Kade 2",
      place: "Ede",
      province: "Gelderland",
      openedOn: "2018-01-08",
      ...(which === "other's" ? { contact: "K. Kok" } : {}),
    },
    resource: { namesContact: which === "other's" },
  }),
  input: openLocationInput,
  load: ({ tx, input }) => getSchool(tx, input.school),
  resource: (_school, input) => ({ namesContact: Boolean(input.contact) }),
  async run({ tx, input, today, write }, school) {
    const { name, address, place, province, openedOn } = input;
    assertNotInFuture("openedOn", openedOn, today);
    if (getNamesake(tx, school.id, name, null))
      throw conflict(`De school heeft al een locatie die “${name}” heet.`);
    const id = input.id ?? newId();
    await write.add("location", id, {
      happenedOn: openedOn,
      schoolId: school.id,
      name,
      address,
      place,
      province,
      contactDigest: await contactOf(write, id, input.contact),
      closedOn: null,
    });
    return { subject: `location:${id}`, result: { id, schoolId: school.id } };
  },
});

/** What a location is called, where it is and whom to call. A contact that is left out stays. */
export const changeLocation = command({
  action: "location.change",
  path: "/locations/{id}/details",
  summary: "Change the name, the address or the contact person of a location",
  area: "register",
  sentence: ({ row, school }) => {
    const { name, schoolId } = row("location");
    return `Locatie “${name}” van ${school(schoolId)} gewijzigd.`;
  },
  sample: (world, which) => ({
    raw: {
      id: idOr(which, world.locationId),
      ...(which === "other's" ? { contact: "K. Kok" } : { name: "Oude haven" }),
    },
    resource: { namesContact: which === "other's" },
  }),
  input: changeLocationInput,
  load: ({ tx, input }) => getOpen(tx, "location", input.id, "Deze locatie"),
  resource: (_current, input) => ({ namesContact: input.contact !== undefined }),
  async run({ tx, input, write }, current) {
    const { contact } = input;
    const { name = current.name, address = current.address } = input;
    const { place = current.place, province = current.province } = input;
    if (getNamesake(tx, current.schoolId, name, current.id))
      throw conflict(`De school heeft al een locatie die “${name}” heet.`);
    const known = (await textsOf(tx, [current.contactDigest]))(current.contactDigest);
    const isSame =
      name === current.name &&
      address === current.address &&
      place === current.place &&
      province === current.province &&
      (contact === undefined || contact === (known ?? ""));
    if (isSame) throw conflict("Dit staat er al zo. Er is niets veranderd.");
    await write.supersede("location", current, {
      name,
      address,
      place,
      province,
      ...(contact !== undefined && { contactDigest: await contactOf(write, current.id, contact) }),
    });
    return outcomeFor(current);
  },
});

/** A school stops teaching at a location, from a day on that may still come; or does not stop after all. */
export const closeLocation = command({
  action: "location.close",
  path: "/locations/{id}/closing",
  summary: "Record from which day on a school no longer teaches at a location, or that it does not close",
  area: "register",
  sentence: ({ row, school }) => {
    const { name, schoolId, closedOn } = row("location");
    return closedOn
      ? `Locatie “${name}” van ${school(schoolId)} gesloten, per ${formatDay(closedOn)}.`
      : `Locatie “${name}” van ${school(schoolId)} sluit toch niet.`;
  },
  sample: (world, which) => ({ raw: { id: idOr(which, world.locationId), closedOn: "2018-03-01" } }),
  input: closeLocationInput,
  load: ({ tx, input }) => getOpen(tx, "location", input.id, "Deze locatie"),
  async run({ input: { closedOn }, write }, current) {
    if (closedOn !== null && closedOn < current.happenedOn)
      throw invalid([
        { field: "closedOn", message: `De locatie ging pas open op ${dutchDay(current.happenedOn)}.` },
      ]);
    if (closedOn === current.closedOn) throw conflict("Dit staat er al zo. Er is niets veranderd.");
    await write.supersede("location", current, { closedOn });
    return outcomeFor(current);
  },
});

function outcomeFor({ id, schoolId }: FactRow<"location">) {
  return { subject: `location:${id}`, result: { id, schoolId } };
}

async function contactOf(
  write: EntryWriter,
  id: string,
  contact: string | undefined,
): Promise<string | null> {
  return contact ? await write.text(`location:${id}`, contact) : null;
}
