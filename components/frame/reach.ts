import type { ComponentType } from "react";
import type { Destination } from "./destinations.ts";

/** What can be found besides schools, and whether schools and days can. */
export type Reach = { pages: Destination[]; actions: Destination[]; schools: boolean; progress: boolean };

export type ShortcutDialog = ComponentType<{ reach: Reach; open: boolean; onClose: () => void }>;
