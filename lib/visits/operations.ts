import { announceVisit, declareIndependence } from "./commands/declarations.ts";
import { openDeviceKey } from "./commands/device-keys.ts";
import { eraseReturn, eraseVisit } from "./commands/erase-visits.ts";
import { scheduleVisit } from "./commands/planned-visits.ts";
import { submitVisit } from "./commands/submit-visit.ts";
import { openDraft, saveDraft } from "./commands/visit-drafts.ts";
import { cancelVisit, giveBackVisit, recordNotHeld } from "./commands/visit-returns.ts";
import { readPlannedVisit } from "./reads/planned-visit.ts";
import { listPlannedVisits } from "./reads/planned-visit-list.ts";
import { readDraft } from "./reads/visit-draft.ts";
import { listDrafts } from "./reads/visit-draft-list.ts";
import { listVisits } from "./reads/visit-list.ts";
import { readVisit } from "./reads/visits.ts";

/** What the room offers to the API. */
export const visitOperations = [
  listPlannedVisits,
  readPlannedVisit,
  listDrafts,
  readDraft,
  listVisits,
  readVisit,
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
