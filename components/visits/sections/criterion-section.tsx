"use client";

import { type KeyboardEvent, useEffect } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { StickyBar } from "#components/ui/page/sticky-bar.tsx";
import { useCapture, useField } from "#components/visits/capture/capture-context.tsx";
import { criterionSectionId } from "#components/visits/capture/section-id.ts";
import { type Criterion, criteriaOf, stepOf } from "#lib/framework/rules/framework.ts";
import { fieldOf, scoreFrom, unseen } from "#lib/visits/rules/draft/fields.ts";
import { findingFieldNames, findingLabel } from "#lib/visits/rules/finding.ts";
import { CriterionList } from "./criterion-list.tsx";
import { DraftFindingField } from "./draft-finding-field.tsx";
import { EvidenceChoice, letterOf, toggleNth } from "./evidence-choice.tsx";

/** One criterion a screen: its score, why, and what it rests on. */
export function CriterionSection({ id }: { id: string }) {
  const { framework, goTo } = useCapture();
  const criteria = criteriaOf(framework);
  const at = criteria.findIndex((known) => known.id === id);
  const criterion = criteria[at];
  if (!criterion) return <p>Dit criterium staat niet in het kader van dit bezoek.</p>;
  const step = (by: -1 | 1) => {
    const next = criteria[at + by];
    if (next) goTo(criterionSectionId(next.id), scoreGroup(next.id));
  };
  return (
    <div className="grid gap-8 xl:grid-cols-[1fr_20rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <p className="text-ink-muted">{`Criterium ${at + 1} van ${criteria.length}. Kader: ${framework.label}.`}</p>
        <CriterionFields key={id} criterion={criterion} onStep={step} />
        <p className="text-sm text-ink-muted max-lg:hidden">
          Toetsen: een cijfer geeft een score, <kbd>0</kbd> is niet gezien, een letter koppelt een les,
          gesprek of stuk, <kbd>Alt</kbd> + <kbd>↓</kbd> gaat naar het volgende criterium. In een tekst zet{" "}
          <kbd>Ctrl</kbd> + <kbd>Enter</kbd> de tijd neer.
        </p>
        <StickyBar edge="bottom" className="capture-steps">
          <Button onClick={() => step(-1)} aria-disabled={at === 0}>
            Vorige criterium
          </Button>
          <Button onClick={() => step(1)} aria-disabled={at === criteria.length - 1}>
            Volgende criterium
          </Button>
        </StickyBar>
      </div>
      <div className="max-xl:hidden">
        <CriterionList current={id} label="Criteria" />
      </div>
      <div className="xl:hidden">
        <Details summary="Alle criteria">
          <CriterionList current={id} label="Alle criteria" />
        </Details>
      </div>
    </div>
  );
}

function scoreGroup(criterion: string): string {
  return `score-${criterion}`;
}

const besidesScore = findingFieldNames.filter((part) => part !== "score");

type CriterionFieldsProps = { criterion: Criterion; onStep: (by: -1 | 1) => void };

/**
 * Digits score, 0 is "niet gezien", a letter links what stands under it, and Alt with an arrow goes on. Outside a text a
 * single key works here alone, where the focus is.
 */
function CriterionFields({ criterion, onStep }: CriterionFieldsProps) {
  const { framework, inspectorId, store } = useCapture();
  const { id, name, indicators, isCore } = criterion;
  const score = useField(fieldOf.finding(inspectorId, id, "score"));
  useEffect(() => {
    const group = document.getElementById(scoreGroup(id));
    (group?.querySelector<HTMLElement>("input:checked") ?? group?.querySelector("input"))?.focus({
      preventScroll: true,
    });
  }, [id]);

  function onKey(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      onStep(key === "ArrowDown" ? 1 : -1);
      return;
    }
    const isTyping = event.target instanceof HTMLTextAreaElement;
    if (isTyping || altKey || ctrlKey || metaKey || key.length !== 1) return;
    if (/\d/.test(key)) {
      const pressed = stepOf(framework, Number(key))?.score ?? (key === "0" ? unseen : undefined);
      if (pressed !== undefined) score.set(pressed);
    } else if (!toggleNth(store, inspectorId, id, letterOf(key))) return;
    event.preventDefault();
  }
  const chosen = scoreFrom(score.value);
  return (
    <section aria-label={name} className="flex flex-col gap-5" onKeyDown={onKey}>
      <DraftFindingField
        part="score"
        chosen={chosen}
        field={fieldOf.finding(inspectorId, id, "score")}
        id={scoreGroup(id)}
        label={
          <span className="text-lg">
            <span>{name}</span> {isCore && <Badge tone="neutral">Kerncriterium</Badge>}
          </span>
        }
      />
      {indicators.length > 0 && (
        <Details summary="Waar kunt u op letten?">
          <ul className="list-disc pl-5">
            {indicators.map((indicator) => (
              <li key={indicator}>{indicator}</li>
            ))}
          </ul>
        </Details>
      )}
      <EvidenceChoice criterion={criterion} chosen={chosen} />
      {besidesScore.map((part) => (
        <DraftFindingField
          key={part}
          part={part}
          chosen={chosen}
          field={fieldOf.finding(inspectorId, id, part)}
          label={findingLabel(part, chosen)}
        />
      ))}
    </section>
  );
}
