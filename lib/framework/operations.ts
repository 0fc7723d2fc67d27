import { importFramework } from "./commands/import-framework.ts";
import { listFrameworks, readFramework } from "./reads/framework-list.ts";

/** What the room offers to the API. */
export const frameworkOperations = [listFrameworks, readFramework, importFramework] as const;
