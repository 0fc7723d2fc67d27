/** What a status, a segment or an entry means to the reader; each tone has its own icon, colour and pattern. */
export type Tone = "positive" | "negative" | "progress" | "neutral" | "muted" | "warning";
