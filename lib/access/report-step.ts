/**
 * Steps of the report on an inspection, in order: the draft goes to the school, the school reacts or lets the term
 * pass, and the report is made final.
 */
export const reportSteps = ["draft-sent", "reaction-received", "reaction-term-passed", "final"] as const;

export type ReportStep = (typeof reportSteps)[number];
