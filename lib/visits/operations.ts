import { announceVisit, declareIndependence } from "#lib/visits/commands/declarations.ts";
import { openDeviceKey } from "#lib/visits/commands/device-keys.ts";
import { eraseReturn, eraseVisit } from "#lib/visits/commands/erase-visits.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { submitVisit } from "#lib/visits/commands/submit-visit.ts";
import { openDraft, saveDraft } from "#lib/visits/commands/visit-drafts.ts";
import { cancelVisit, giveBackVisit, recordNotHeld } from "#lib/visits/commands/visit-returns.ts";
import { readDraftSaves } from "#lib/visits/reads/draft-news.ts";
import { listMistakes } from "#lib/visits/reads/mistakes/mistake-list.ts";
import { readPlannedVisit } from "#lib/visits/reads/planned-visit.ts";
import { listPlannedVisits } from "#lib/visits/reads/planned-visit-list.ts";
import { readDraft } from "#lib/visits/reads/visit-draft.ts";
import { listDrafts } from "#lib/visits/reads/visit-draft-list.ts";
import { listVisits } from "#lib/visits/reads/visit-list.ts";
import { readVisit } from "#lib/visits/reads/visits.ts";

/** What the room offers to the API. */
export const visitOperations = [
  listPlannedVisits,
  readPlannedVisit,
  listDrafts,
  readDraft,
  readDraftSaves,
  listVisits,
  readVisit,
  listMistakes,
  scheduleVisit,
  cancelVisit,
  announceVisit,
  giveBackVisit,
  recordNotHeld,
  declareIndependence,
  eraseReturn,
  openDraft,
  saveDraft,
  openDeviceKey,
  submitVisit,
  eraseVisit,
] as const;
