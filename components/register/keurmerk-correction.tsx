"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CorrectionFields } from "#components/frame/correction-fields.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useCorrection } from "#lib/client/use-correction.ts";
import type { TimelineFact } from "#lib/schools/reads/timeline-item.ts";
import { maySettle } from "#lib/status/rules/keurmerk.ts";
import { KeurmerkFields, type KeurmerkValues } from "./keurmerk-fields.tsx";

type KeurmerkCorrectionProps = {
  id: string;
  happenedOn: Day;
  fact: Extract<TimelineFact, { type: "keurmerk" }>;
  verdicts: readonly { value: string; label: string }[];
  back: string;
};

const noUntil = { until: undefined };
const settlesNothing = { settles: undefined };

/** Corrects or withdraws an event of a keurmerk, with a reason. */
export function KeurmerkCorrection({ id, happenedOn, fact, verdicts, back }: KeurmerkCorrectionProps) {
  const form = useCorrection<KeurmerkValues>({
    path: `/keurmerk-events/${id}/corrections`,
    now: {
      event: fact.event,
      decidedOn: fact.decidedOn ?? "",
      letterSentOn: fact.letterSentOn ?? "",
      effectiveOn: happenedOn,
      until: fact.until ?? "",
      ground: fact.ground ?? "",
      settles: fact.settles ?? "",
    },
    // What does not go with the kind is not on the screen: the command sees to it.
    otherChanges: ({ event }) => ({
      ...(event !== "suspended" && noUntil),
      ...(!maySettle(event) && settlesNothing),
    }),
    done: back,
  });
  const { withdrawn } = form.values;
  return (
    <CommandForm
      form={form}
      submit={withdrawn ? "Gebeurtenis laten vervallen" : "Correctie vastleggen"}
      danger={withdrawn}
      cancel={back}
    >
      <CorrectionFields form={form} what="Dit moet helemaal vervallen">
        <KeurmerkFields form={form} verdicts={verdicts} decisionOptional={fact.decidedOn === null} />
      </CorrectionFields>
    </CommandForm>
  );
}
