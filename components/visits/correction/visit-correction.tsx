"use client";

import { useCallback, useRef, useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import {
  type ContentChange,
  type ContentValues,
  contentChanges,
  contentError,
  contentGroups,
  contentInput,
} from "#components/visits/held/content-values.ts";
import { ValueShown } from "#components/visits/held/finding-shown.tsx";
import {
  answersFrom,
  type CriterionAnswers,
  findingError,
  findingFieldIds,
  findingsInput,
} from "#components/visits/held/visit-values.ts";
import { isInspection, type VisitKind } from "#lib/access/visit-kind.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { Visit } from "#lib/visits/reads/visits.ts";
import { type FindingAnswers, unanswered } from "#lib/visits/rules/finding.ts";
import { BesideNow } from "./beside-now.tsx";
import { ChangeOverview } from "./change-overview.tsx";
import { ContentFields } from "./content-fields.tsx";
import { type Change, changesOf, isChanged } from "./correction-changes.ts";
import { DayAndKind, type KindOption } from "./day-and-kind.tsx";
import { FindingFields } from "./finding-fields.tsx";

type VisitCorrectionProps = {
  visit: Visit;
  kinds: readonly KindOption[];
  /** An inspector reports what is wrong; nothing changes until the coordinator agrees. */
  mode?: keyof typeof modes;
};

const modes = {
  correct: {
    title: "Bezoek corrigeren",
    path: "corrections",
    may: "mayCorrect",
    why: "Waarom verandert u dit?",
    submit: "Correctie vastleggen",
    withdraw: "Bezoek laten vervallen",
    after: "",
  },
  report: {
    title: "Fout melden",
    path: "mistakes",
    may: "mayReportMistake",
    why: "Waarom klopt het niet?",
    submit: "Fout melden",
    withdraw: "Fout melden",
    after: " Vul in wat het moet zijn. De coördinator beslist; het antwoord leest u bij het bezoek.",
  },
} as const;

type CorrectedVisit = {
  heldOn: string;
  kind: string;
  findings: CriterionAnswers;
  contents: ContentValues;
};

/** Corrects or withdraws a visit, with a reason. What stands now is beside what is entered, and stays visible after. */
export function VisitCorrection({ visit, kinds, mode = "correct" }: VisitCorrectionProps) {
  const { id, framework } = visit;
  const words = modes[mode];
  const now = visit.history.row;
  const [before] = useState(() => answersFrom(visit.findings ?? []));
  const criteria = framework ? criteriaOf(framework) : [];
  const groups = visit.contents && framework ? contentGroups(visit.contents, framework) : [];
  const kindNames = new Map(kinds.map(({ value, label }) => [value, label]));
  const sentContents = useRef<readonly ContentChange[]>([]);
  const standing: CorrectedVisit = { heldOn: now.heldOn, kind: now.kind, findings: before, contents: {} };

  /** What a correction with these values would change; a visit that is no inspection has no findings. */
  function changesWith({ heldOn, kind, findings, contents }: CorrectedVisit) {
    const after = isInspection(kind as VisitKind) ? findings : {};
    const seen = framework ? contentChanges(groups, contents, framework) : [];
    const changes: readonly Change[] = [
      ...changesOf(criteria, standing, { heldOn, kind, findings: after }, kindNames),
      ...seen.map((change) => ({ part: "content" as const, ...change })),
    ];
    return { after, seen, changes, changedParts: new Set(changes.map(({ part }) => part)) };
  }

  /** A mistake names only the criteria that it is about. */
  function sentIn(findings: CriterionAnswers) {
    if (mode === "correct") return criteria;
    return criteria.filter((known) => isChanged(before[known.id], findings[known.id]));
  }

  const form = useCorrection({
    path: `/visits/${id}/${words.path}`,
    now: standing,
    otherChanges(values) {
      const { after, seen, changedParts } = changesWith(values);
      sentContents.current = seen;
      return {
        findings: changedParts.has("finding") ? findingsInput(sentIn(after), after) : undefined,
        contents: seen.length > 0 ? contentInput(seen) : undefined,
      };
    },
    onScreen: (error, { findings }) =>
      contentError(findingError(error, sentIn(findings), findings), sentContents.current),
    done: visitPaths.visit(id),
  });
  const { set } = form;
  const change = useCallback(
    (criterion: string, part: Partial<FindingAnswers>) =>
      set(({ findings }) => ({
        findings: { ...findings, [criterion]: { ...(findings[criterion] ?? unanswered), ...part } },
      })),
    [set],
  );
  const { kind, withdrawn, findings, contents } = form.values;
  const { changes, changedParts } = changesWith(form.values);
  const nowInWords = `${kindNames.get(now.kind)?.toLowerCase() ?? "bezoek"} op ${dutchDay(now.heldOn)}`;

  return (
    <>
      <PageHeader
        title={words.title}
        breadcrumb={[{ href: visitPaths.visit(id), label: "Terug naar het bezoek" }]}
      >{`Nu staat er: ${nowInWords}.${words.after ?? ""}`}</PageHeader>
      {visit[words.may] ? (
        <CommandForm
          form={form}
          fields={[
            ...Object.keys(form.values),
            ...findingFieldIds(criteria),
            ...groups.flatMap(({ fields }) => fields.map(({ field }) => field)),
          ]}
          submit={withdrawn ? words.withdraw : words.submit}
          danger={withdrawn && mode === "correct"}
          wide
          cancel={visitPaths.visit(id)}
        >
          <CorrectionFields form={form} what="Dit bezoek moet helemaal vervallen" why={words.why}>
            <BesideNow
              now={<p className="first-letter:uppercase">{nowInWords}</p>}
              changed={changedParts.has("heldOn") || changedParts.has("kind")}
            >
              <div className="flex flex-col gap-6">
                <DayAndKind form={form} kinds={kinds} />
              </div>
            </BesideNow>
            <ContentFields
              groups={groups}
              errors={form.errors}
              values={contents}
              onChange={(field, value) => set((all) => ({ contents: { ...all.contents, [field]: value } }))}
            />
            {isInspection(kind as VisitKind) && framework && (
              <FindingFields
                framework={framework}
                values={findings}
                errors={form.errors}
                onChange={change}
                wrap={(criterion, fields) => (
                  <BesideNow
                    key={criterion}
                    now={<ValueShown framework={framework} value={before[criterion] ?? unanswered} />}
                    changed={isChanged(before[criterion], findings[criterion])}
                  >
                    {fields}
                  </BesideNow>
                )}
              />
            )}
          </CorrectionFields>
          {!withdrawn && <ChangeOverview framework={framework} changes={changes} />}
        </CommandForm>
      ) : (
        <Notice>Dit bezoek is vervallen, of u mag het niet veranderen.</Notice>
      )}
    </>
  );
}
