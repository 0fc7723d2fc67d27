/** Oordeel TidK, given by ITTA. */
export const verdicts = ["approved", "rejected"] as const;

export type Verdict = (typeof verdicts)[number];
/** A period to remedy what was found (hersteltermijn): `granted` through `until`, or `ended` early. */
export const remedyEventKinds = ["granted", "ended"] as const;

export type RemedyEventKind = (typeof remedyEventKinds)[number];
/** Stages of the keurmerk that Blik op Werk can give, in the words of its register. */
export const keurmerkStages = ["aspirant", "holder", "not-granted", "withdrawn", "lapsed", "ended"] as const;

export type KeurmerkStage = (typeof keurmerkStages)[number];

/** What can be recorded about a keurmerk: a new stage, that it stays as it is, or a suspension laid over the stage or lifted. */
export const keurmerkEventKinds = [...keurmerkStages, "suspended", "suspension-lifted", "kept"] as const;

export type KeurmerkEventKind = (typeof keurmerkEventKinds)[number];
