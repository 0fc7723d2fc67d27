import { allows } from "#lib/domain/policy.ts";
import { type Progress, progressFrom } from "#lib/domain/progress.ts";
import { progressParams } from "#lib/inputs/progress.ts";
import { getProgressCounts } from "./progress-counts.ts";
import { query } from "./query.ts";
import { resolveView } from "./viewpoint.ts";

/** Stand van zaken of a round on a day, as known on a day. */
export const readProgress = query({
  action: "progress.read",
  path: "/progress",
  summary: "Figures, quarters and closing sums of a round on a day, as known on a day",
  params: progressParams,
  async load(context, params) {
    const { round, ...question } = await resolveView(context, params);
    const counts = await getProgressCounts(context.read, {
      roundId: round.id,
      on: question.on,
      seq: question.seq,
    });
    return progressFrom(question, round, counts);
  },
  shape(progress, { actor }): Progress {
    if (allows(actor, "school.read-status")) return progress;
    return { ...progress, checks: progress.checks.map((check) => ({ ...check, schools: [] })) };
  },
});
