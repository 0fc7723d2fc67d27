import type { MistakeOutcome } from "#lib/visits/rules/mistake.ts";

/** How far a reported mistake is. */
export const mistakeStates: Record<MistakeOutcome | "waiting", string> = {
  waiting: "Wacht op de coördinator",
  accepted: "Overgenomen",
  declined: "Niet overgenomen",
};
