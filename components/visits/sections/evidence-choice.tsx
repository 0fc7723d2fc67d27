"use client";

import { Badge } from "#components/ui/badge.tsx";
import { useCapture, useDraft } from "#components/visits/capture/capture-context.tsx";
import { EvidenceLacking } from "#components/visits/held/evidence-lacking.tsx";
import type { Criterion, EvidenceMinimum, Score } from "#lib/framework/rules/framework.ts";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import { evidenceKinds, fieldOf, flagIn } from "#lib/visits/rules/draft/fields.ts";
import type { DraftFields } from "#lib/visits/rules/draft/saves.ts";
import { type EvidenceItem, evidenceIn, itemsIn } from "#lib/visits/rules/draft/visit.ts";
import { evidenceCounted } from "#lib/visits/text/evidence.ts";
import { itemTitle } from "./evidence-items.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** The place of a letter in the list of what can be linked, from 0; -1 for what is no letter. */
export function letterOf(key: string): number {
  return letters.indexOf(key.toLowerCase());
}

/** What can be linked, what was recorded last on top: ids grow with time. */
function offered(fields: DraftFields): EvidenceItem[] {
  return evidenceKinds.flatMap((kind) => itemsIn(fields, kind)).sort((a, b) => b.id.localeCompare(a.id));
}

/** Links or unlinks what stands at a place of the list; false when nothing stands there. */
export function toggleNth(store: DraftStore, inspectorId: string, criterion: string, nth: number): boolean {
  const item = offered(store.fields)[nth];
  if (!item) return false;
  const field = fieldOf.evidence(inspectorId, criterion, item.id);
  void store.choose(field, flagIn(store.fields, field) !== true);
  return true;
}

type EvidenceChoiceProps = { criterion: Criterion; chosen: Score | undefined };

/** What a score rests on, offered from what was recorded, each with the key that links it; and whether it is enough. */
export function EvidenceChoice({ criterion, chosen }: EvidenceChoiceProps) {
  const { store, inspectorId } = useCapture();
  const { id, minimum } = criterion;
  const items = useDraft((fields) =>
    offered(fields).map((item) => ({
      ...item,
      title: itemTitle(fields, item),
      isLinked: flagIn(fields, fieldOf.evidence(inspectorId, id, item.id)) === true,
      isConflict: fields.get(fieldOf.evidence(inspectorId, id, item.id))?.isConflict === true,
    })),
  );
  if (chosen === null && items.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">
        {chosen === null ? "Waar hebt u gekeken?" : "Waar steunt de score op?"}
      </legend>
      {items.length === 0 && (
        <p className="text-ink-muted">Leg eerst een les, een gesprek of een stuk vast.</p>
      )}
      {items.map(({ id: item, title, isLinked, isConflict }, nth) => (
        <label key={item} className="choice">
          <input
            type="checkbox"
            className="choice-control"
            checked={isLinked}
            onChange={(event) =>
              void store.choose(fieldOf.evidence(inspectorId, id, item), event.currentTarget.checked)
            }
          />
          <span className="py-0.5">
            <span>{title}</span>{" "}
            {isConflict && <Badge tone="warning">Op twee apparaten anders: kies opnieuw</Badge>}
            {nth < letters.length && <kbd className="ml-1 max-lg:hidden">{letters[nth]}</kbd>}
          </span>
        </label>
      ))}
      <EvidenceMeter criterion={id} minimum={minimum} chosen={chosen} />
    </fieldset>
  );
}

type EvidenceMeterProps = { criterion: string; minimum: EvidenceMinimum; chosen: Score | undefined };

/** What a score rests on so far; nothing before there is a score, or about what was not seen. */
function EvidenceMeter({ criterion, minimum, chosen }: EvidenceMeterProps) {
  const { inspectorIds } = useCapture();
  const evidence = useDraft((fields) => evidenceIn(fields, inspectorIds, criterion, offered(fields)));
  return (
    <p role="status" className="flex flex-wrap items-center gap-2">
      {typeof chosen === "number" && (
        <>
          <span>{`Steunt op: ${evidenceCounted(evidence)}.`}</span>
          <EvidenceLacking evidence={evidence} minimum={minimum} />
        </>
      )}
    </p>
  );
}
