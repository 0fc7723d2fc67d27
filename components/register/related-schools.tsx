import type { Definition } from "#components/ui/definition-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { nameOfRelation, relationKindNames } from "#lib/register/text/locations.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";

/** The predecessors or successors of a school, as one item of its definition list; none where it has none. */
export function relatedItem({ related }: School, isSuccessor: boolean): Definition[] {
  const schools = related.filter((school) => school.isSuccessor === isSuccessor);
  if (schools.length === 0) return [];
  const description = (
    <ul>
      {schools.map(({ id, name, kind, since }) => (
        <li key={id}>
          <Link href={schoolPaths.school(id)}>{name}</Link> (
          <span>{relationKindNames[kind].toLowerCase()}</span> per <span>{dutchDay(since)}</span>)
        </li>
      ))}
    </ul>
  );
  return [{ term: nameOfRelation({ isSuccessor }), description }];
}
