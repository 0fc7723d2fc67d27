import type { EvidenceKind } from "#lib/visits/rules/draft/fields.ts";

/** Parts of the form, as they stand after the `#` of the address; "" is the list of all. */
export const sectionIds = {
  tasks: "",
  preparation: "voorbereiding",
  feedback: "terugkoppeling",
  intake: "intake",
  guidance: "begeleiding",
  differences: "verschillen",
  check: "controle",
} as const;

const itemSectionWords: Record<EvidenceKind, string> = {
  lesson: "les",
  interview: "gesprek",
  document: "stuk",
};

export function itemSectionId(kind: EvidenceKind, id: string): string {
  return `${itemSectionWords[kind]}-${id}`;
}

export function criterionSectionId(criterion: string): string {
  return `criterium-${criterion}`;
}

/** What a part of the form is about. */
export type FormSection =
  | { is: "tasks" | "preparation" | "feedback" | "intake" | "guidance" | "differences" | "check" }
  | { is: "item"; kind: EvidenceKind; id: string }
  | { is: "criterion"; id: string };

/** The part that an address names; the list of all where it names none. */
export function sectionAt(hash: string): FormSection {
  const name = decodeURIComponent(hash.replace(/^#/, ""));
  const [word = "", ...rest] = name.split("-");
  const id = rest.join("-");
  if (word === "criterium" && id) return { is: "criterion", id };
  const kind = (Object.keys(itemSectionWords) as EvidenceKind[]).find(
    (each) => itemSectionWords[each] === word,
  );
  if (kind && id) return { is: "item", kind, id };
  const known = Object.entries(sectionIds).find(([, sectionId]) => sectionId === name);
  return { is: (known?.[0] ?? "tasks") as "tasks" };
}

/** The part of the form where a field of the draft is filled in. */
export function sectionIdOf(field: string): string {
  const [kind = "", id = "", criterion = ""] = field.split(".");
  switch (kind) {
    case "lesson":
    case "interview":
    case "document":
      return id === "" ? sectionIds.tasks : itemSectionId(kind, id);
    case "finding":
      return criterionSectionId(criterion);
    case "settled":
      return sectionIds.differences;
    case "feedback":
      return sectionIds.feedback;
    case "intake":
      return sectionIds.intake;
    case "guidance":
      return sectionIds.guidance;
    default:
      return sectionIds.preparation;
  }
}
