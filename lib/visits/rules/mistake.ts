/** What the coordinator decided about a mistake that an inspector reported in a submitted visit. */
export const mistakeOutcomes = ["accepted", "declined"] as const;
export type MistakeOutcome = (typeof mistakeOutcomes)[number];

/** Days during which an answer to a report stands among what asks for its inspector's attention. */
export const daysOfAnswer = 14;
