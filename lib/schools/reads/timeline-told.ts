import type { Day } from "#lib/calendar/day.ts";
import type { FactHistory } from "#lib/operation/versions.ts";

/** A fact of a school: what it says now, when it happened, who wrote it down, and what was corrected. */
export type Told<Fact> = FactHistory<{ happenedOn: Day; fact: Fact }>;

/** A fact in the terms of the timeline; the reasons of its corrections only for who may read its texts. */
export function told<Row extends { happenedOn: Day }, Fact>(
  { row, earlier, withdrawn, ...rest }: FactHistory<Row>,
  withReasons: boolean,
  tell: (row: Row) => Fact,
): Told<Fact> {
  const say = (version: Row) => ({ happenedOn: version.happenedOn, fact: tell(version) });
  const reasonOf = (change: { reason: string | null }) => (withReasons ? change.reason : null);
  return {
    ...rest,
    row: say(row),
    withdrawn: withdrawn && { ...withdrawn, reason: reasonOf(withdrawn) },
    earlier: earlier.map((version) => ({ ...version, row: say(version.row), reason: reasonOf(version) })),
  };
}
