import { type TypedKind, typedKinds } from "#lib/text/typed-value.ts";
import { type EvidenceKind, evidenceKinds } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";

/** Parts of the form that there is one of; each is one fact of a visit. */
export const visitSections = ["preparation", "feedback", "intake", "guidance"] as const;
export type VisitSection = (typeof visitSections)[number];

/** How a field of the form stands in a fact: `text` behind a digest, the others in a column as they are. */
export type ContentColumn = {
  column: string;
  holds: "text" | "line" | "amount" | "time" | "flag";
  isRequired?: true;
};

const notes: ContentColumn = { column: "notesDigest", holds: "text" };

/** What of a visit's lessons, interviews, documents and sections was recorded, by the name of the field in the form. */
export const contentColumns: Record<EvidenceKind | VisitSection, Readonly<Record<string, ContentColumn>>> = {
  lesson: {
    group: { column: "groupDigest", holds: "text", isRequired: true },
    level: { column: "level", holds: "line", isRequired: true },
    learners: { column: "learners", holds: "amount", isRequired: true },
    startsAt: { column: "startsAt", holds: "time", isRequired: true },
    endsAt: { column: "endsAt", holds: "time", isRequired: true },
    teacher: { column: "teacher", holds: "line" },
    notes,
  },
  interview: {
    role: { column: "role", holds: "line", isRequired: true },
    code: { column: "code", holds: "line" },
    startsAt: { column: "startsAt", holds: "time" },
    notes,
  },
  document: {
    kind: { column: "kind", holds: "line", isRequired: true },
    name: { column: "nameDigest", holds: "text", isRequired: true },
    notes,
  },
  preparation: { previousRead: { column: "isDone", holds: "flag" }, notes },
  feedback: { given: { column: "isDone", holds: "flag", isRequired: true }, notes },
  intake: { dossiers: { column: "amount", holds: "amount" }, notes },
  guidance: { notes },
};

/** The fact that a field is about – an item by its id, or a section – and its column; null for any other field. */
export function contentAt(
  field: string,
): { kind: EvidenceKind | VisitSection; key: string; column: ContentColumn } | null {
  const [kind = "", second = "", third = ""] = field.split(".");
  const isItem = (evidenceKinds as readonly string[]).includes(kind);
  const part = isItem ? third : second;
  const columns = contentColumns[kind as EvidenceKind | VisitSection] as
    | Readonly<Record<string, ContentColumn>>
    | undefined;
  const column = columns && Object.hasOwn(columns, part) ? columns[part] : undefined;
  return column ? { kind: kind as EvidenceKind, key: isItem ? second : kind, column } : null;
}

/** What kind of value is typed on the line of a field; undefined where any words will do. */
export function typedKindOf(field: string): TypedKind | undefined {
  if (field === "visit.heldOn") return "day";
  const holds = contentAt(field)?.column.holds;
  return holds === "time" || holds === "amount" ? holds : undefined;
}

/** What is stored for a value that was given, or the sentence about what is wrong with it. */
export function storedFrom(
  { holds, isRequired }: ContentColumn,
  value: DraftValue,
): { stored: string | number | null } | { message: string } {
  const typed = typeof value === "string" ? value.trim() : value;
  if (typed === null || typed === "")
    return isRequired ? { message: "Dit mag niet leeg zijn." } : { stored: null };
  switch (holds) {
    case "flag":
      return typeof typed === "boolean" ? { stored: Number(typed) } : { message: "Kies ja of nee." };
    case "amount":
    case "time": {
      const { read, wrong } = typedKinds[holds];
      const value = read(String(typed));
      if (value === null) return { message: wrong };
      return { stored: holds === "amount" ? Number(value) : value };
    }
    default:
      return typeof typed === "string" ? { stored: typed } : { message: "Schrijf dit als tekst." };
  }
}
