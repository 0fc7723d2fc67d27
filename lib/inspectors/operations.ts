import {
  eraseExchangeDay,
  eraseInspector,
  eraseRemovalReason,
} from "#lib/inspectors/commands/erase-inspectors.ts";
import { correctExchangeDay, recordExchangeDay } from "#lib/inspectors/commands/exchange-days.ts";
import { recordInspector, setInspectorHome } from "#lib/inspectors/commands/inspectors.ts";
import { confirmRemoval, proposeRemoval, rejectRemoval } from "#lib/inspectors/commands/interest-removals.ts";
import { declareInterest, endInterest } from "#lib/inspectors/commands/interests.ts";
import {
  correctReplacement,
  endReplacement,
  replaceInspector,
} from "#lib/inspectors/commands/replacements.ts";
import { listInspectors } from "#lib/inspectors/reads/inspectors.ts";

/** What the room offers to the API. */
export const inspectorOperations = [
  listInspectors,
  recordInspector,
  setInspectorHome,
  replaceInspector,
  endReplacement,
  correctReplacement,
  recordExchangeDay,
  correctExchangeDay,
  eraseExchangeDay,
  declareInterest,
  endInterest,
  proposeRemoval,
  confirmRemoval,
  rejectRemoval,
  eraseRemovalReason,
  eraseInspector,
] as const;
