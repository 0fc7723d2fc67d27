import type { EntryWriter } from "#db/journal/entry.ts";
import { criteriaOf, type Framework } from "#lib/framework/rules/framework.ts";
import { newId } from "#lib/operation/new-id.ts";
import {
  amountIn,
  type EvidenceKind,
  fieldOf,
  flagIn,
  textIn,
  timeIn,
} from "#lib/visits/rules/draft/fields.ts";
import type { DraftFields } from "#lib/visits/rules/draft/saves.ts";
import { type EvidenceItem, evidenceIn, itemsIn, outcomeOf } from "#lib/visits/rules/draft/visit.ts";
import { type Finding, findingValuesOf } from "#lib/visits/rules/finding.ts";
import { type VisitSection, visitSections } from "#lib/visits/rules/visit-contents.ts";
import { storedFinding } from "./findings.ts";

/** A draft that passed its check: what is written down of it, besides the visit and its findings. */
export type CheckedDraft = {
  visitId: string;
  fields: DraftFields;
  framework: Framework;
  inspectorIds: readonly string[];
};

/** The findings of the visit, one for each criterion. */
export function findingsOf({ fields, framework, inspectorIds }: CheckedDraft): Finding[] {
  return criteriaOf(framework).flatMap(({ id: criterion }) => {
    const outcome = outcomeOf(fields, inspectorIds, criterion);
    if (outcome.kind !== "found") return [];
    return [{ criterion, ...findingValuesOf(outcome) }];
  });
}

/** Writes down lessons, interviews, documents and notes, and what each finding rests on. */
export async function addDraftFacts(write: EntryWriter, draft: CheckedDraft): Promise<void> {
  const { visitId, fields } = draft;
  const keep = async (field: string) => {
    const text = textIn(fields, field);
    return text === "" ? null : await write.text(`visit:${visitId}`, text);
  };
  const lineOf = (item: EvidenceItem, part: string) =>
    textIn(fields, fieldOf.item(item.kind, item.id, part)) || null;
  const textOf = (item: EvidenceItem, part: string) => keep(fieldOf.item(item.kind, item.id, part));
  const items = (kind: EvidenceKind) => itemsIn(fields, kind);
  const part = ({ id, nth: position }: EvidenceItem) => ({ id, visitId, position });

  for (const lesson of items("lesson"))
    await write.add("lessonObservation", lesson.id, {
      ...part(lesson),
      groupDigest: await textOf(lesson, "group"),
      level: lineOf(lesson, "level"),
      learners: amountIn(fields, fieldOf.item("lesson", lesson.id, "learners")),
      startsAt: timeIn(fields, fieldOf.item("lesson", lesson.id, "startsAt")),
      endsAt: timeIn(fields, fieldOf.item("lesson", lesson.id, "endsAt")),
      teacher: lineOf(lesson, "teacher"),
      notesDigest: await textOf(lesson, "notes"),
    });
  for (const talk of items("interview"))
    await write.add("interview", talk.id, {
      ...part(talk),
      role: lineOf(talk, "role") ?? "",
      code: lineOf(talk, "code"),
      startsAt: timeIn(fields, fieldOf.item("interview", talk.id, "startsAt")),
      notesDigest: await textOf(talk, "notes"),
    });
  for (const document of items("document"))
    await write.add("seenDocument", document.id, {
      ...part(document),
      kind: lineOf(document, "kind") ?? "other",
      nameDigest: await textOf(document, "name"),
      notesDigest: await textOf(document, "notes"),
    });
  for (const section of visitSections) {
    const { done, amount } = sections[section];
    await write.add("visitSection", newId(), {
      visitId,
      section,
      isDone: done ? Number(flagIn(fields, `${section}.${done}`) === true) : null,
      amount: amount ? amountIn(fields, `${section}.${amount}`) : null,
      notesDigest: await keep(`${section}.notes`),
    });
  }
  await addEvidence(write, draft);
  await addOriginals(write, draft);
}

/** Parts of the form that there is one of, with the field that says whether something was done, and that of a count. */
const sections: Readonly<Record<VisitSection, { done?: string; amount?: string }>> = {
  preparation: { done: "previousRead" },
  feedback: { done: "given" },
  intake: { amount: "dossiers" },
  guidance: {},
};

async function addEvidence(
  write: EntryWriter,
  { visitId, fields, framework, inspectorIds }: CheckedDraft,
): Promise<void> {
  const all = (["lesson", "interview", "document"] as const).flatMap((kind) => itemsIn(fields, kind));
  const rows = criteriaOf(framework).flatMap(({ id: criterion }) =>
    evidenceIn(fields, inspectorIds, criterion, all).map(({ id: evidenceId }) => ({
      id: newId(),
      visitId,
      criterion,
      evidenceId,
    })),
  );
  await write.addAll("findingEvidence", rows);
}

/** Of two inspectors what each found is kept beside what they settled on. */
async function addOriginals(
  write: EntryWriter,
  { visitId, fields, framework, inspectorIds }: CheckedDraft,
): Promise<void> {
  if (inspectorIds.length < 2) return;
  const rows = [];
  for (const { id: criterion } of criteriaOf(framework)) {
    const outcome = outcomeOf(fields, inspectorIds, criterion);
    if (outcome.kind !== "found") continue;
    for (const original of outcome.originals) {
      const stored = await storedFinding(write, visitId, original);
      rows.push({ id: newId(), visitId, criterion, inspectorId: original.inspectorId, ...stored });
    }
  }
  await write.addAll("originalFinding", rows);
}
