import { RecordedBy } from "#components/schools/recorded.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { longMoment } from "#lib/text/dates.ts";
import type { Visit } from "#lib/visits/reads/visits.ts";

/** Where and by whom a visit was held, and the proof that it was received. */
export function VisitFacts({ visit, school }: { visit: Visit; school: School }) {
  const { inspectors, declarations, places, round, receipt, history } = visit;
  const items: (Definition | false)[] = [
    {
      term: "School",
      description: <Link href={schoolPaths.school(school.id)}>{`${school.name}, ${school.place}`}</Link>,
    },
    {
      term: inspectors.length > 1 ? "Inspecteurs" : "Inspecteur",
      description: inspectors.join(" en ") || "Niet bekend",
    },
    declarations.length > 0 && {
      term: "Onafhankelijkheid",
      description: declarations
        .map(
          ({ inspector, declaredOn }) =>
            `${inspector} verklaarde op ${dutchDay(declaredOn)} onafhankelijk te zijn van de school.`,
        )
        .join(" "),
    },
    places.length > 0 && { term: "Bezochte locaties", description: places.join(", ") },
    { term: "Ronde", description: round },
    receipt !== null && {
      term: "Ontvangstcode",
      description: (
        <span>
          <strong className="tabular-nums">{receipt.code}</strong>
          <span>{`, ontvangen op ${longMoment(receipt.at)}`}</span>
        </span>
      ),
    },
  ];
  return (
    <div>
      <DefinitionList items={items.filter((item) => item !== false)} />
      <div className="mt-2">
        <RecordedBy recorded={(history.earlier.at(-1) ?? history).recorded} />
      </div>
    </div>
  );
}
