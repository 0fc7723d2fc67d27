/** What was done last, with the one-time password that is shown this once. */
export type AccountOutcome = { text: string; oneTimePassword?: string | null };
