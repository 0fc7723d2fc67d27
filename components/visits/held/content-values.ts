import type { FieldError } from "#lib/access/problem.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import type { VisitContents } from "#lib/visits/reads/visit-contents.ts";
import { fieldInWords, valueInWords } from "#lib/visits/text/draft-fields.ts";
import { documentKindNames, interviewRoleNames, sectionNames } from "#lib/visits/text/visit-contents.ts";

/** A field of what a visit saw, as the form of a correction asks for it; values are texts, "ja" and "nee" for a flag. */
export type ContentField = {
  field: string;
  label: string;
  now: string;
  input: "line" | "text" | "choice";
  options: readonly { value: string; label: string }[];
};

/** A lesson, an interview, a document or a section with its fields. */
export type ContentGroup = { title: string; fields: readonly ContentField[] };

export type ContentValues = Readonly<Record<string, string>>;

/** A field that a correction would change, in words. */
export type ContentChange = { field: string; label: string; before: string; after: string; value: string };

const yesOrNo = { ja: "Ja", nee: "Nee" };

/** Everything that can be corrected of what a visit saw; empty for a visit without a form. */
export function contentGroups(contents: VisitContents, framework: Framework): ContentGroup[] {
  const { lessons, interviews, documents, notes } = contents;
  const group = (title: string, fields: ContentGroup["fields"]): ContentGroup => ({ title, fields });
  const items = <T extends { id: string }>(
    kind: string,
    title: string,
    all: readonly T[],
    parts: readonly (readonly [string, (item: T) => unknown, ContentField["input"], Names?])[],
  ) =>
    all.map((item, at) =>
      group(
        `${title} ${at + 1}`,
        parts.map(([part, read, input, names = {}]) => {
          const field = `${kind}.${item.id}.${part}`;
          const label = fieldInWords(field, framework, () => at + 1);
          return { field, label, now: asText(read(item)), input, options: optionsOf(names) };
        }),
      ),
    );
  return [
    ...items("lesson", "Les", lessons, [
      ["group", ({ group: name }) => name, "line"],
      ["level", ({ level }) => level, "line"],
      ["learners", ({ learners }) => learners, "line"],
      ["startsAt", ({ startsAt }) => startsAt, "line"],
      ["endsAt", ({ endsAt }) => endsAt, "line"],
      ["teacher", ({ teacher }) => teacher, "line"],
      ["notes", (lesson) => lesson.notes, "text"],
    ]),
    ...items("interview", "Gesprek", interviews, [
      ["role", ({ role }) => role, "choice", interviewRoleNames],
      ["code", ({ code }) => code, "line"],
      ["startsAt", ({ startsAt }) => startsAt, "line"],
      ["notes", (talk) => talk.notes, "text"],
    ]),
    ...items("document", "Stuk", documents, [
      ["kind", ({ kind }) => kind, "choice", documentKindNames],
      ["name", ({ name }) => name, "line"],
      ["notes", (document) => document.notes, "text"],
    ]),
    ...notes.map((note) =>
      group(sectionNames[note.section] ?? note.section, [
        ...(note.isDone === null
          ? []
          : [single(note, note.section === "feedback" ? "given" : "previousRead", "choice", yesOrNo)]),
        ...(note.section === "intake" ? [single(note, "dossiers", "line")] : []),
        single(note, "notes", "text"),
      ]),
    ),
  ];

  function single(
    { section, isDone, amount, notes: text }: VisitContents["notes"][number],
    part: string,
    input: ContentField["input"],
    names: Names = {},
  ): ContentField {
    const field = `${section}.${part}`;
    const now = part === "notes" ? text : part === "dossiers" ? amount : isDone ? "ja" : "nee";
    const label = fieldInWords(field, framework, () => undefined);
    return { field, label, now: asText(now), input, options: optionsOf(names) };
  }
}

type Names = Readonly<Record<string, string>>;

function asText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

function optionsOf(names: Names) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** What differs from what stands there, in the order of the form. */
export function contentChanges(
  groups: readonly ContentGroup[],
  values: ContentValues,
  framework: Framework,
): ContentChange[] {
  return groups
    .flatMap(({ fields }) => fields)
    .flatMap(({ field, label, now }) => {
      const value = (values[field] ?? now).trim();
      if (value === now.trim()) return [];
      const inWords = (text: string) => valueInWords(field, text, framework);
      return [{ field, label, before: inWords(now), after: inWords(value), value }];
    });
}

/** The changes as the command takes them. */
export function contentInput(changes: readonly ContentChange[]) {
  return changes.map(({ field, value }) => ({
    field,
    value: /\.(given|previousRead)$/.test(field) ? value === "ja" : value === "" ? null : value,
  }));
}

/** An error of the command with the field as it is called on the screen; `sent` are the changes that it was given. */
export function contentError(error: FieldError, sent: readonly ContentChange[]): FieldError {
  const [, nth] = /^contents\.(\d+)/.exec(error.field) ?? [];
  const change = nth === undefined ? undefined : sent[Number(nth)];
  return change ? { ...error, field: change.field } : error;
}
