import { importFramework } from "#lib/framework/commands/import-framework.ts";
import { exportFramework } from "#lib/framework/reads/framework-file.ts";
import { listFrameworks, readFramework } from "#lib/framework/reads/framework-list.ts";

/** What the room offers to the API. */
export const frameworkOperations = [listFrameworks, readFramework, exportFramework, importFramework] as const;
