import { z } from "zod";
import type { Read } from "#db/open.ts";
import { getOpenOfVisit } from "#db/rows.ts";
import { inspectorNames } from "#lib/inspectors/reads/inspector-names.ts";
import { clockTimeAnswer } from "#lib/operation/answer-parts.ts";
import { textsOf } from "#lib/operation/texts.ts";
import { type EvidenceKind, evidenceKinds } from "#lib/visits/rules/draft/fields.ts";
import { visitSections } from "#lib/visits/rules/visit-contents.ts";
import { digestsIn, recordedFinding, recordedFindingFields } from "./recorded-finding.ts";

const shownText = z.string().nullable();

export const seenLessonAnswer = z.strictObject({
  id: z.string(),
  group: shownText,
  level: shownText,
  learners: z.int().nullable(),
  startsAt: clockTimeAnswer.nullable(),
  endsAt: clockTimeAnswer.nullable(),
  teacher: shownText,
  notes: shownText,
});
export type SeenLesson = z.output<typeof seenLessonAnswer>;

export const heldInterviewAnswer = z.strictObject({
  id: z.string(),
  role: z.string(),
  code: shownText,
  startsAt: clockTimeAnswer.nullable(),
  notes: shownText,
});
export type HeldInterview = z.output<typeof heldInterviewAnswer>;

export const seenDocumentAnswer = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: shownText,
  notes: shownText,
});
export type SeenDocument = z.output<typeof seenDocumentAnswer>;

export const visitNoteAnswer = z.strictObject({
  section: z.string(),
  isDone: z.boolean().nullable(),
  amount: z.int().nullable(),
  notes: shownText,
});
export type VisitNote = z.output<typeof visitNoteAnswer>;

/** A finding rests on this: the kind of item and its number within the kind, as "les 2". */
export const evidenceAnswer = z.strictObject({
  criterion: z.string(),
  kind: z.enum(evidenceKinds),
  nth: z.int(),
});
export type Evidence = z.output<typeof evidenceAnswer>;

/** What one of two inspectors found, before they settled. */
const originalFindingAnswer = z.strictObject({
  criterion: z.string(),
  inspector: z.string(),
  ...recordedFindingFields,
});
export type OriginalFinding = z.output<typeof originalFindingAnswer>;

/** What was recorded during a visit besides its findings; all empty where only scores were recorded. */
export const visitContentsAnswer = z.strictObject({
  lessons: z.array(seenLessonAnswer),
  interviews: z.array(heldInterviewAnswer),
  documents: z.array(seenDocumentAnswer),
  notes: z.array(visitNoteAnswer),
  evidence: z.array(evidenceAnswer),
  originals: z.array(originalFindingAnswer),
});
export type VisitContents = z.output<typeof visitContentsAnswer>;

/** What was recorded during a visit, as known now. Asks no policy. */
export async function getVisitContents(read: Read, visitId: string): Promise<VisitContents> {
  const lessons = getOpenOfVisit(read, "lessonObservation", visitId).sort(byPosition);
  const talks = getOpenOfVisit(read, "interview", visitId).sort(byPosition);
  const documents = getOpenOfVisit(read, "seenDocument", visitId).sort(byPosition);
  const sections = getOpenOfVisit(read, "visitSection", visitId);
  const notes = visitSections.flatMap((name) => sections.filter(({ section }) => section === name));
  const evidence = getOpenOfVisit(read, "findingEvidence", visitId);
  const originals = getOpenOfVisit(read, "originalFinding", visitId); // the first inspector first
  const nameOf = await inspectorNames(read);
  const text = await textsOf(read, [
    ...lessons.flatMap(({ groupDigest, notesDigest }) => [groupDigest, notesDigest]),
    ...documents.flatMap(({ nameDigest, notesDigest }) => [nameDigest, notesDigest]),
    ...[...talks, ...notes].map(({ notesDigest }) => notesDigest),
    ...originals.flatMap(digestsIn),
  ]);
  const numbered = new Map<string, { kind: EvidenceKind; nth: number }>();
  for (const [kind, items] of [
    ["lesson", lessons],
    ["interview", talks],
    ["document", documents],
  ] as const)
    for (const { id, position } of items) numbered.set(id, { kind, nth: position });
  return {
    lessons: lessons.map(({ id, level, learners, startsAt, endsAt, teacher, ...row }) => ({
      id,
      group: text(row.groupDigest),
      level,
      learners,
      startsAt,
      endsAt,
      teacher,
      notes: text(row.notesDigest),
    })),
    interviews: talks.map(({ id, role, code, startsAt, notesDigest }) => ({
      id,
      role,
      code,
      startsAt,
      notes: text(notesDigest),
    })),
    documents: documents.map(({ id, kind, nameDigest, notesDigest }) => ({
      id,
      kind,
      name: text(nameDigest),
      notes: text(notesDigest),
    })),
    notes: notes.map(({ section, isDone, amount, notesDigest }) => ({
      section,
      isDone: isDone === null ? null : isDone === 1,
      amount,
      notes: text(notesDigest),
    })),
    evidence: evidence.flatMap(({ criterion, evidenceId }) => {
      const item = numbered.get(evidenceId);
      return item ? [{ criterion, ...item }] : [];
    }),
    originals: originals.map((row) => ({
      criterion: row.criterion,
      inspector: nameOf(row.inspectorId),
      ...recordedFinding(row, text),
    })),
  };
}

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}
