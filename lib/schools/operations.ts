import { removeView, saveView } from "#lib/schools/commands/views.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { listViews } from "#lib/schools/reads/views.ts";

/** What the room offers to the API. */
export const schoolOperations = [
  listSchools,
  exportSchools,
  listViews,
  readSchool,
  listLocations,
  saveView,
  removeView,
] as const;
