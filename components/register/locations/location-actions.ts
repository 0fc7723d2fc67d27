export type LocationActions = { open: boolean; plan: boolean; draw: boolean };
