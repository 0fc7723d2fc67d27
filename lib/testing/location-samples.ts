import type { FollowUpWorld } from "./follow-up.ts";

type Case = "own" | "other's" | "missing";
type Sample = { raw: object; resource?: { namesContact: boolean } };
type Sampler = (world: FollowUpWorld, which: Case) => Sample | null;

/** What the matrix of rights asks of the operations about locations; `nowhere` is an id of nothing. */
export function locationSamples(nowhere: string) {
  const idOr = (which: Case, id: string) => (which === "missing" ? nowhere : id);
  return {
    "school.relate": (world, which) => ({
      raw: {
        id: idOr(which, world.schoolId),
        predecessor: "B-1",
        kind: "merger",
        happenedOn: "2018-01-02",
      },
    }),
    "school.list-locations": (world, which) => ({
      raw: { id: idOr(which, world.schoolId) },
    }),
    "location.open": (_world, which) => ({
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
    "location.change": (world, which) => ({
      raw: {
        id: idOr(which, world.locationId),
        ...(which === "other's" ? { contact: "K. Kok" } : { name: "Oude haven" }),
      },
      resource: { namesContact: which === "other's" },
    }),
    "location.close": (world, which) => ({
      raw: { id: idOr(which, world.locationId), closedOn: "2018-03-01" },
    }),
    "location.record-timetable": (world, which) => ({
      raw: { id: idOr(which, world.locationId), from: "2018-01-08", lessons: [] },
    }),
    "holiday.list": plain({}),
    "holiday.record": plain({ text: "naam;regio;van;tot en met\nHerfst;alle;19-10-2019;27-10-2019" }),
    "draw.set-rule": plain({ oneUpTo: 50, twoUpTo: 200, threeUpTo: 500 }),
    "draw.perform": (_world, which) => ({ raw: { school: idOr(which, "B-1") } }),
    "draw.replace": (world, which) => ({
      raw: {
        id: idOr(which, world.drawId),
        location: world.locationId,
        reason: "Verbouwing",
      },
    }),
    "location.erase": (world, which) => ({ raw: { id: idOr(which, world.locationId), confirmed: true } }),
    "draw.erase": (world, which) => ({ raw: { id: idOr(which, world.replacementId), confirmed: true } }),
  } as const satisfies Record<string, Sampler>;
}

function plain(raw: object): Sampler {
  return (_world, which) => (which === "missing" ? null : { raw });
}
