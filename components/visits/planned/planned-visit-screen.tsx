import { DownloadVisit } from "#components/offline/download-visit.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { formatLesson } from "#lib/register/text/locations.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { PlannedPlace, PlannedVisit } from "#lib/visits/reads/planned-visit.ts";
import { actsFor } from "./acts.ts";
import { ObstacleList } from "./obstacle-list.tsx";
import { Returns } from "./returns.tsx";
import { VisitDayNotes } from "./visit-day-notes.tsx";

/** One planned visit: when, where, whom to call, what the day lands on, and what can be done about it. */
export function PlannedVisitScreen({ visit }: { visit: PlannedVisit }) {
  const { schoolId, schoolName, place, day, startsAt, endsAt, kind, inspectors, announcedOn } = visit;
  const acts = actsFor(visit);
  return (
    <>
      <PageHeader
        title={`${visitKindNames[kind]} op ${longDay(day)}`}
        breadcrumb={[
          { href: planningPaths.planning(), label: "Planning per kwartaal" },
          { href: visitPaths.plannedVisits(), label: "Geplande bezoeken" },
        ]}
      >{`${schoolName}, ${place}, van ${startsAt} tot ${endsAt} uur.`}</PageHeader>
      <div className="flex flex-col gap-8">
        <ObstacleList obstacles={visit.obstacles} inspectors={inspectors} places={visit.places} />
        <DefinitionList
          items={[
            { term: "School", description: <Link href={schoolPaths.school(schoolId)}>{schoolName}</Link> },
            ...inspectors.map(({ name, declaredOn }, at) => ({
              term: at === 0 ? "Inspecteur" : "Tweede inspecteur",
              description: `${name}; ${declaredOn ? `verklaarde op ${dutchDay(declaredOn)} onafhankelijk te zijn` : "nog niet onafhankelijk verklaard"}`,
            })),
            {
              term: "School ingelicht",
              description: announcedOn ? `Op ${dutchDay(announcedOn)}` : "Nog niet",
            },
            { term: "Ronde", description: visit.round },
          ]}
        />
        {acts.length > 0 && (
          <section aria-labelledby="acts" className="flex flex-col gap-3 print:hidden">
            <h2 id="acts">Wat wilt u doen?</h2>
            <div className="flex flex-wrap gap-3">
              {acts.map(({ href, label }, at) => (
                <LinkButton key={href} href={href} variant={at === 0 ? "primary" : "secondary"}>
                  {label}
                </LinkButton>
              ))}
            </div>
            {visit.may.includes("visit-draft.save") && <DownloadVisit visit={visit.id} />}
          </section>
        )}
        <section aria-labelledby="where" className="flex flex-col gap-3">
          <h2 id="where">Waar</h2>
          {visit.places.length === 0 ? (
            <p>
              Er is geen locatie gekozen.{" "}
              <Link href={registerPaths.locations(schoolId)}>Bekijk de locaties van de school</Link>
            </p>
          ) : (
            <ul className="grid items-start gap-4 lg:grid-cols-2">
              {visit.places.map((place) => (
                <Place key={place.id} place={place} />
              ))}
            </ul>
          )}
          <VisitDayNotes visitDay={visit.visitDay} places={visit.places} />
        </section>
        <Returns returns={visit.returns} />
      </div>
    </>
  );
}

function Place({ place }: { place: PlannedPlace }) {
  const { id, name, address, place: town, lessons, contact, isOpen } = place;
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <h3 id={id}>{name}</h3>
      <DefinitionList
        items={[
          { term: "Adres", description: `${address}, ${town}` },
          { term: "Contactpersoon", description: contact ?? "Niet bekend" },
          {
            term: "Lessen die dag",
            description: isOpen ? formatLessons(lessons) : "De locatie is die dag niet open.",
          },
        ]}
      />
    </li>
  );
}

function formatLessons(lessons: PlannedPlace["lessons"]): string {
  if (lessons === null) return "Het lesrooster is niet bekend.";
  return lessons.length === 0 ? "Geen" : lessons.map(formatLesson).join("; ");
}
