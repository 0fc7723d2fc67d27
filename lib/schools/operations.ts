import { removeView, saveView } from "./commands/views.ts";
import { listLocations } from "./reads/location-list.ts";
import { readSchool } from "./reads/school.ts";
import { exportSchools } from "./reads/school-export.ts";
import { listSchools } from "./reads/school-list.ts";
import { listViews } from "./reads/views.ts";

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
