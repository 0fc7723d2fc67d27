import { listInspectorRecords } from "#lib/workload/reads/inspector-list.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";
import { readQuality } from "#lib/workload/reads/inspector-quality.ts";
import { readVisitOptions } from "#lib/workload/reads/visit-options.ts";

/** What the room offers to the API. */
export const workloadOperations = [
  readVisitOptions,
  listInspectorRecords,
  readInspector,
  readQuality,
] as const;
