import type { Read } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { progressParams } from "#lib/figures/inputs/progress.ts";
import { type Progress, progressFrom } from "#lib/figures/rules/progress.ts";
import { query } from "#lib/operation/query.ts";
import { type ResolvedAsOf, resolveAsOf } from "#lib/operation/resolve-as-of.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { progressAnswer } from "./progress-answers.ts";
import { getProgressCounts } from "./progress-counts.ts";
import { getRoundSeries } from "./round-series.ts";

/** Stand van zaken of a round on a day, as known on a day. */
export const readProgress = query({
  action: "progress.read",
  path: "/progress",
  summary: "Figures, quarters and closing sums of a round on a day, as known on a day",
  sample: plainSample({}),
  params: progressParams,
  answer: progressAnswer,
  cache: "role",
  load: async (context, params) => await getProgress(context.read, await resolveAsOf(context, params)),
  shape: (progress, { actor }): Progress => asSeenBy(actor, progress),
});

export async function getProgress(read: Read, { round, ...question }: ResolvedAsOf): Promise<Progress> {
  const { on, seq } = question;
  const counts = await getProgressCounts(read, { roundId: round.id, on, seq });
  const { lessonDays } = await getRoundSeries(read, round.id, seq);
  return progressFrom(question, round, counts, lessonDays);
}

/** What lies behind a sum that does not close is named only to those who may see the status of a school. */
export function asSeenBy(actor: Actor, progress: Progress): Progress {
  if (allows(actor, "school.read-status")) return progress;
  return { ...progress, checks: progress.checks.map(({ plan: _, ...check }) => ({ ...check, schools: [] })) };
}
