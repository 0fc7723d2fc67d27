const whole = "all";

/**
 * What verification compares with nothing, by table: the whole of it, or these columns. Everything else in the database is
 * held against the journal, and the journal against itself. A test changes every column of every table: each is found or
 * stands here, so that a table that is added is either compared or named.
 */
export const notCovered = {
  drafts: { visitDraft: whole, draftSave: whole, sqlite_sequence: whole },
  settings: { setting: whole },
  mail: { outgoingMail: whole },
  "sign-ins": {
    session: whole,
    signInFailure: whole,
    credential: ["sessionVersion"],
  },
  receipts: { receipt: ["bodyHash", "result"] },
} as const satisfies Record<string, Record<string, typeof whole | readonly string[]>>;

export type NotCovered = keyof typeof notCovered;

export const notCoveredKinds = Object.keys(notCovered) as [NotCovered, ...NotCovered[]];

/** The same as tables and columns, for who looks into the file. */
export function describeNotCovered(): string {
  return Object.values(notCovered)
    .flatMap((tables) => Object.entries<typeof whole | readonly string[]>(tables))
    .flatMap(([table, columns]) =>
      columns === whole ? [table] : columns.map((column) => `${table}.${column}`),
    )
    .join(", ");
}
