import { eraseRemedy, eraseReport, eraseVerdict } from "./commands/erase-procedure.ts";
import { correctRemedy, recordRemedy } from "./commands/remedy.ts";
import { correctReport, recordReport } from "./commands/reports.ts";
import { correctVerdict, giveVerdict } from "./commands/verdicts.ts";
import { correctVisit, recordVisit } from "./commands/visits.ts";
import { readDraftReport } from "./reads/draft-report.ts";
import { readVerdict } from "./reads/verdict.ts";

/** What the room offers to the API. */
export const procedureOperations = [
  readDraftReport,
  readVerdict,
  recordVisit,
  correctVisit,
  recordReport,
  correctReport,
  eraseReport,
  recordRemedy,
  correctRemedy,
  eraseRemedy,
  giveVerdict,
  correctVerdict,
  eraseVerdict,
] as const;
