import canonicalize from "canonicalize";
import { and, eq, isNull } from "drizzle-orm";
import { getRound } from "#db/rows.ts";
import { planVersion, round } from "#db/schema/planning.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { quartersBetween } from "#lib/calendar/quarter.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { adoptPlanInput, openRoundInput } from "#lib/planning/inputs/planning.ts";
import { findByNumber } from "#lib/text/same-text.ts";

/** Opens a round of inspections: from a day to a day. */
export const openRound = command({
  action: "round.open",
  path: "/rounds",
  summary: "Open a round of inspections",
  area: "planning",
  sentence: ({ row }) => {
    const { code, happenedOn, endsOn } = row("round");
    return `Ronde ${code} geopend, van ${formatDay(happenedOn)} tot en met ${formatDay(endsOn)}.`;
  },
  sample: plainSample({ code: "r2", name: "Ronde 2", startsOn: "2019-01-01", endsOn: "2019-12-31" }),
  input: openRoundInput,
  async load({ tx, input }) {
    const rounds = await tx.select().from(round).where(isNull(round.untilSeq));
    return findByNumber(rounds, ({ code }) => code, input.code) ?? null;
  },
  async run({ input, write }, known) {
    if (known) throw conflict(`Ronde “${known.code}” bestaat al.`);
    const id = newId();
    await write.add("round", id, {
      happenedOn: input.startsOn,
      code: input.code,
      name: input.name,
      endsOn: input.endsOn,
    });
    return { subject: `round:${id}`, result: { id } };
  },
});

/**
 * Adopts a plan: targets per quarter. A later plan never rewrites an earlier one. Quarters that are new for a
 * day of adoption join the plan of that day; a quarter that it already has is a conflict.
 */
export const adoptPlan = command({
  action: "plan.adopt",
  path: "/plan-versions",
  summary: "Adopt a plan: targets per quarter of a round",
  area: "planning",
  sentence: ({ row }) => `Plan van ${formatDay(row("planVersion").happenedOn)} vastgesteld.`,
  sample: (_world, which) => ({
    raw: { round: which === "missing" ? "geen" : "r1", adoptedOn: "2018-01-12", targets: { "2018-Q1": 1 } },
  }),
  input: adoptPlanInput,
  async load({ tx, input, today }) {
    const inRound = await getRound(tx, input.round, today);
    const [known] = await tx
      .select()
      .from(planVersion)
      .where(
        and(
          eq(planVersion.roundId, inRound.id),
          eq(planVersion.happenedOn, input.adoptedOn),
          isNull(planVersion.untilSeq),
        ),
      );
    return { inRound, known };
  },
  async run({ input, today, write }, { inRound, known }) {
    if (input.adoptedOn > today)
      throw invalid([{ field: "adoptedOn", message: "De dag van vaststelling ligt in de toekomst." }]);
    const inside = quartersBetween(inRound.happenedOn, inRound.endsOn);
    const outside = Object.keys(input.targets).filter((quarter) => !inside.includes(quarter));
    if (outside.length > 0)
      throw invalid(
        outside.map((quarter) => ({
          field: `targets.${quarter}`,
          message: `${quarter} valt buiten de ronde.`,
        })),
      );
    const earlier: Record<string, number> = known ? JSON.parse(known.targets) : {};
    const twice = Object.keys(input.targets).find((quarter) => quarter in earlier);
    if (twice !== undefined)
      throw conflict(`Het plan van ${dutchDay(input.adoptedOn)} heeft al een aantal voor ${twice}.`);
    const targets = canonicalize({ ...earlier, ...input.targets }) ?? "";
    const id = known?.id ?? newId();
    if (known) await write.supersede("planVersion", known, { targets });
    else await write.add("planVersion", id, { happenedOn: input.adoptedOn, roundId: inRound.id, targets });
    return { subject: `planVersion:${id}`, result: { id } };
  },
});
