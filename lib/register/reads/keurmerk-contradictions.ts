import { sql } from "drizzle-orm";
import { z } from "zod";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { dayAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { keurmerkEventAnswer } from "#lib/status/reads/status-answers.ts";
import { keurmerkContradictions, type TimelineEvent } from "#lib/status/rules/keurmerk-timeline.ts";
import { schoolNames } from "./school-names.ts";

const contradictionAnswer = z.strictObject({
  id: z.string().meta({ description: "The event that cannot be true beside the others" }),
  event: keurmerkEventAnswer,
  effectiveOn: dayAnswer,
  message: z.string().meta({ description: "Why, in Dutch" }),
  school: z.strictObject({ id: z.string(), name: z.string() }),
});

type Row = TimelineEvent & { schoolId: string; registeredOn: Day; number: string };

/** Events of keurmerken that contradict the register or each other: recorded before that was refused, to be corrected. */
export const listKeurmerkContradictions = query({
  action: "keurmerk.list-contradictions",
  path: "/keurmerk-contradictions",
  summary: "Recorded events of keurmerken that contradict the register or each other, to be corrected",
  sample: plainSample({}),
  params: noParams,
  answer: z.array(contradictionAnswer),
  cache: "role",
  async load({ read, now, seq }) {
    const rows = read.all<Row>(sql`
      select f.id, f.schoolId, f.event, f.happenedOn, f.until, f.decidedOn, f.letterSentOn, f.firstSeq,
        s.happenedOn as registeredOn, s.number
      from keurmerkEvent f join school s on s.id = f.schoolId and ${knownAt("s", seq)}
      where ${knownAt("f", seq)}`);
    const found = [...Map.groupBy(rows, ({ schoolId }) => schoolId).values()].flatMap((events) => {
      const contradictions = keurmerkContradictions(events[0]?.registeredOn ?? "", events);
      const messages = new Map(contradictions.map(({ id, message }) => [id, message]));
      return events.flatMap((event) => {
        const message = messages.get(event.id);
        return message === undefined ? [] : [{ ...event, message }];
      });
    });
    const schoolIds = found.map(({ schoolId }) => schoolId);
    const names = schoolNames(read, schoolIds, { on: dayOf(now), seq });
    return found.map(({ id, event, happenedOn, message, schoolId, number }) => ({
      id,
      event,
      effectiveOn: happenedOn,
      message,
      school: { id: schoolId, name: names.get(schoolId) ?? number },
    }));
  },
  shape: (contradictions) => contradictions,
});
