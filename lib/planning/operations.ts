import { listRounds } from "#lib/operation/rounds.ts";
import { assignQuarter } from "#lib/planning/commands/assignments.ts";
import { erasePlan } from "#lib/planning/commands/erase-plan.ts";
import { adoptPlan, correctPlan, openRound } from "#lib/planning/commands/planning.ts";
import { readForecast } from "#lib/planning/reads/forecast.ts";
import { readPlanning } from "#lib/planning/reads/planning.ts";

/** What the room offers to the API. */
export const planningOperations = [
  readForecast,
  readPlanning,
  listRounds,
  openRound,
  adoptPlan,
  correctPlan,
  erasePlan,
  assignQuarter,
] as const;
