import { listRounds } from "#lib/operation/rounds.ts";
import { assignQuarter } from "./commands/assignments.ts";
import { adoptPlan, openRound } from "./commands/planning.ts";
import { readForecast } from "./reads/forecast.ts";
import { readPlanning } from "./reads/planning.ts";

/** What the room offers to the API. */
export const planningOperations = [
  readForecast,
  readPlanning,
  listRounds,
  openRound,
  adoptPlan,
  assignQuarter,
] as const;
