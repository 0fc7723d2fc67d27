import { formatDay, type Sentence } from "#lib/operation/entry-view.ts";
import { visitKindNames } from "#lib/status/text.ts";

/** How the journal describes that a visit was recorded, from a draft or at once. */
export const describeRecordedVisit: Sentence = ({ row, written, school }) => {
  const { kind, schoolId, happenedOn } = row("visit");
  const visit = kind ? visitKindNames[kind] : "Bezoek";
  const scores = written("finding") ? `, met ${written("finding")} scores` : "";
  return `${visit} aan ${school(schoolId)} op ${formatDay(happenedOn)} vastgelegd${scores}.`;
};
