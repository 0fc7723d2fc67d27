import { listInspectorRecords } from "./reads/inspector-list.ts";
import { readInspector } from "./reads/inspector-page.ts";
import { readQuality } from "./reads/inspector-quality.ts";
import { readVisitOptions } from "./reads/visit-options.ts";

/** What the room offers to the API. */
export const workloadOperations = [
  readVisitOptions,
  listInspectorRecords,
  readInspector,
  readQuality,
] as const;
