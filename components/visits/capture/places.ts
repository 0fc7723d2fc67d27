import type { ThingKind } from "#lib/visits/rules/draft/fields.ts";

/** Parts of the form, as they stand after the `#` of the address; "" is the list of all. */
export const places = {
  tasks: "",
  preparation: "voorbereiding",
  feedback: "terugkoppeling",
  intake: "intake",
  guidance: "begeleiding",
  differences: "verschillen",
  check: "controle",
} as const;

const thingPlaces: Record<ThingKind, string> = { lesson: "les", interview: "gesprek", document: "stuk" };

export function thingPlace(kind: ThingKind, id: string): string {
  return `${thingPlaces[kind]}-${id}`;
}

export function criterionPlace(criterion: string): string {
  return `criterium-${criterion}`;
}

/** What a part of the form is about. */
export type Place =
  | { is: "tasks" | "preparation" | "feedback" | "intake" | "guidance" | "differences" | "check" }
  | { is: "thing"; kind: ThingKind; id: string }
  | { is: "criterion"; id: string };

/** The part that an address names; the list of all where it names none. */
export function placeAt(hash: string): Place {
  const name = decodeURIComponent(hash.replace(/^#/, ""));
  const [word = "", ...rest] = name.split("-");
  const id = rest.join("-");
  if (word === "criterium" && id) return { is: "criterion", id };
  const kind = (Object.keys(thingPlaces) as ThingKind[]).find((one) => thingPlaces[one] === word);
  if (kind && id) return { is: "thing", kind, id };
  const known = Object.entries(places).find(([, place]) => place === name);
  return { is: (known?.[0] ?? "tasks") as "tasks" };
}

/** The part of the form where a field of the draft is filled in. */
export function placeOf(field: string): string {
  const [of = "", id = "", criterion = ""] = field.split(".");
  switch (of) {
    case "lesson":
    case "interview":
    case "document":
      return id === "" ? places.tasks : thingPlace(of, id);
    case "finding":
      return criterionPlace(criterion);
    case "settled":
      return places.differences;
    case "feedback":
      return places.feedback;
    case "intake":
      return places.intake;
    case "guidance":
      return places.guidance;
    default:
      return places.preparation;
  }
}
