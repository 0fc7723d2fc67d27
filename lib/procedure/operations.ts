import { eraseRemedy, eraseReport, eraseVerdict } from "#lib/procedure/commands/erase-procedure.ts";
import { acceptMistake, declineMistake, reportMistake } from "#lib/procedure/commands/mistakes.ts";
import { correctRemedy, recordRemedy } from "#lib/procedure/commands/remedy.ts";
import { correctReport, recordReport } from "#lib/procedure/commands/reports.ts";
import { correctVerdict, giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { correctVisit, recordVisit } from "#lib/procedure/commands/visits.ts";
import { readDraftReport } from "#lib/procedure/reads/draft-report.ts";
import { readVerdict } from "#lib/procedure/reads/verdict.ts";

/** What the room offers to the API. */
export const procedureOperations = [
  readDraftReport,
  readVerdict,
  recordVisit,
  correctVisit,
  reportMistake,
  acceptMistake,
  declineMistake,
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
