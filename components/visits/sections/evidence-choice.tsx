"use client";

import { Badge } from "#components/ui/badge.tsx";
import { useCapture, useDraft } from "#components/visits/capture/capture-context.tsx";
import type { Criterion, EvidenceMinimum, Score } from "#lib/framework/rules/framework.ts";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import { countEvidence, isThin } from "#lib/visits/rules/draft/evidence.ts";
import { fieldOf, flagIn, thingKinds } from "#lib/visits/rules/draft/fields.ts";
import type { DraftFields } from "#lib/visits/rules/draft/saves.ts";
import { evidenceIn, type Thing, thingsIn } from "#lib/visits/rules/draft/visit.ts";
import { evidenceCounted } from "#lib/visits/text/evidence.ts";
import { thingTitle } from "./things.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** The place of a letter in the list of what can be linked, from 0; -1 for what is no letter. */
export function letterOf(key: string): number {
  return letters.indexOf(key.toLowerCase());
}

/** What can be linked, what was recorded last on top: ids grow with time. */
function offered(fields: DraftFields): Thing[] {
  return thingKinds.flatMap((kind) => thingsIn(fields, kind)).sort((a, b) => b.id.localeCompare(a.id));
}

/** Links or unlinks what stands at a place of the list; false when nothing stands there. */
export function toggleNth(store: DraftStore, inspectorId: string, criterion: string, nth: number): boolean {
  const thing = offered(store.fields)[nth];
  if (!thing) return false;
  const field = fieldOf.evidence(inspectorId, criterion, thing.id);
  void store.choose(field, flagIn(store.fields, field) !== true);
  return true;
}

type EvidenceChoiceProps = { criterion: Criterion; chosen: Score | undefined };

/** What a score rests on, offered from what was recorded, each with the key that links it; and whether it is enough. */
export function EvidenceChoice({ criterion, chosen }: EvidenceChoiceProps) {
  const { store, inspectorId } = useCapture();
  const { id, minimum } = criterion;
  const things = useDraft((fields) =>
    offered(fields).map((thing) => ({
      ...thing,
      title: thingTitle(fields, thing),
      isLinked: flagIn(fields, fieldOf.evidence(inspectorId, id, thing.id)) === true,
      isConflict: fields.get(fieldOf.evidence(inspectorId, id, thing.id))?.isConflict === true,
    })),
  );
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold">Waar steunt de score op?</legend>
      {things.length === 0 && (
        <p className="text-ink-muted">Leg eerst een les, een gesprek of een stuk vast.</p>
      )}
      {things.map(({ id: thing, title, isLinked, isConflict }, nth) => (
        <label key={thing} className="choice">
          <input
            type="checkbox"
            className="choice-control"
            checked={isLinked}
            onChange={(event) =>
              void store.choose(fieldOf.evidence(inspectorId, id, thing), event.currentTarget.checked)
            }
          />
          <span className="py-0.5">
            {title} {isConflict && <Badge tone="warning">Op twee apparaten anders: kies opnieuw</Badge>}{" "}
            {nth < letters.length && <kbd className="max-lg:hidden">{letters[nth]}</kbd>}
          </span>
        </label>
      ))}
      <EvidenceMeter criterion={id} minimum={minimum} chosen={chosen} />
    </fieldset>
  );
}

type EvidenceMeterProps = { criterion: string; minimum: EvidenceMinimum; chosen: Score | undefined };

function EvidenceMeter({ criterion, minimum, chosen }: EvidenceMeterProps) {
  const { inspectorIds } = useCapture();
  const evidence = useDraft((fields) => evidenceIn(fields, inspectorIds, criterion, offered(fields)));
  const isTooLittle = chosen !== null && isThin(countEvidence(evidence), minimum);
  return (
    <p role="status" className="flex flex-wrap items-center gap-2">
      <span>Steunt op: {evidenceCounted(evidence)}.</span>
      {isTooLittle && <Badge tone="warning">Nog onvoldoende gezien</Badge>}
    </p>
  );
}
