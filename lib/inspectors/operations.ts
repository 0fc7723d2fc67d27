import { eraseExchangeDay, eraseInspector, eraseRemovalReason } from "./commands/erase-inspectors.ts";
import { correctExchangeDay, recordExchangeDay } from "./commands/exchange-days.ts";
import { recordInspector, setInspectorHome } from "./commands/inspectors.ts";
import { confirmRemoval, proposeRemoval, rejectRemoval } from "./commands/interest-removals.ts";
import { declareInterest, endInterest } from "./commands/interests.ts";
import { endReplacement, replaceInspector } from "./commands/replacements.ts";
import { listInspectors } from "./reads/inspectors.ts";

/** What the room offers to the API. */
export const inspectorOperations = [
  listInspectors,
  recordInspector,
  setInspectorHome,
  replaceInspector,
  endReplacement,
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
