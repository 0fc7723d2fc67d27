import canonicalize from "canonicalize";
import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { planVersion, round } from "#db/schema/planning.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import { type Quarter, quartersBetween } from "#lib/calendar/quarter.ts";
import { command } from "#lib/operation/command.ts";
import { correcting } from "#lib/operation/correcting/correct.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, plainSample } from "#lib/operation/sample.ts";
import { adoptPlanInput, correctPlanInput, openRoundInput } from "#lib/planning/inputs/planning.ts";
import { getOpenRound } from "#lib/status/reads/membership.ts";
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
    const inRound = await getOpenRound(tx, input.round, today);
    return { inRound, known: getPlanOf(tx, inRound.id, input.adoptedOn) };
  },
  async run({ input, today, write }, { inRound, known }) {
    assertPossiblePlan(inRound, input, today);
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

/** Corrects a version of the plan as it was adopted, or withdraws it: a plan that changed is adopted anew instead. */
export const correctPlan = correcting({
  action: "plan.correct",
  table: "planVersion",
  path: "plan-versions",
  summary: "Correct or withdraw a version of the plan, with a reason",
  what: "Dit plan",
  area: "planning",
  sentence: ({ row, isWithdrawal }) => {
    const plan = `Plan van ${formatDay(row("planVersion").happenedOn)}`;
    return isWithdrawal ? `${plan} vervallen verklaard.` : `${plan} gecorrigeerd.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.planId), targets: { "2018-Q1": 2 }, reason: "Tikfout" },
  }),
  input: correctPlanInput,
  subject: ({ id }) => `planVersion:${id}`,
  async change({ tx, input, today }, current) {
    if (input.withdrawn) return {};
    const { adoptedOn = current.happenedOn, targets = JSON.parse(current.targets) } = input;
    assertPossiblePlan(
      await getOpen(tx, "round", current.roundId, "De ronde"),
      { adoptedOn, targets },
      today,
    );
    const other = getPlanOf(tx, current.roundId, adoptedOn);
    if (other && other.id !== current.id)
      throw conflict(`Er is al een plan van ${dutchDay(adoptedOn)}. Laat een van beide vervallen.`);
    return { happenedOn: adoptedOn, targets: canonicalize(targets) ?? "" };
  },
});

function getPlanOf(tx: Tx, roundId: string, adoptedOn: Day): FactRow<"planVersion"> | undefined {
  const ofRound = and(eq(planVersion.roundId, roundId), isNull(planVersion.untilSeq));
  return tx
    .select()
    .from(planVersion)
    .where(and(ofRound, eq(planVersion.happenedOn, adoptedOn)))
    .all()[0];
}

function assertPossiblePlan(
  inRound: FactRow<"round">,
  { adoptedOn, targets }: { adoptedOn: Day; targets: Readonly<Record<Quarter, number>> },
  today: Day,
): void {
  if (adoptedOn > today)
    throw invalid([{ field: "adoptedOn", message: "De dag van vaststelling ligt in de toekomst." }]);
  const inside = quartersBetween(inRound.happenedOn, inRound.endsOn);
  const outside = Object.keys(targets).filter((quarter) => !inside.includes(quarter));
  if (outside.length > 0)
    throw invalid(
      outside.map((quarter) => ({
        field: `targets.${quarter}`,
        message: `${quarter} valt buiten de ronde.`,
      })),
    );
}
