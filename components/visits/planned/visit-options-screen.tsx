import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { statusTraits } from "#lib/status/rules/status.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay, quarterName } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { formatMoment } from "#lib/visits/text/planned-visits.ts";
import type { MomentOptions, VisitOptions } from "#lib/workload/reads/visit-options-answer.ts";
import { canHold } from "#lib/workload/rules/candidate.ts";
import { describeCandidate, formatReasons } from "#lib/workload/text.ts";
import { InspectorForm } from "./inspector-form.tsx";
import { MomentForm } from "./moment-form.tsx";
import { Returns } from "./returns.tsx";
import { VisitDayNotes } from "./visit-day-notes.tsx";

type VisitOptionsScreenProps = {
  options: VisitOptions;
  asked: QueryParameters;
  errors?: readonly FieldError[];
};

/** Plans a visit: first when and where, and what that lands on, then who. */
export function VisitOptionsScreen({ options, asked, errors = [] }: VisitOptionsScreenProps) {
  const { school, kind, assignedTo, planned, moment, status } = options;
  return (
    <>
      <PageHeader
        title={planned ? "Gepland bezoek wijzigen" : "Bezoek plannen"}
        breadcrumb={[
          { href: planningPaths.planning(), label: "Planning per kwartaal" },
          { href: schoolPaths.school(school.id), label: school.name },
        ]}
      />
      <div className="flex flex-col gap-8">
        <DefinitionList
          items={[
            { term: "School", description: `${school.name}, ${school.place} (${school.number})` },
            { term: "Soort bezoek", description: visitKindNames[kind] },
            ...(statusTraits[status].isVisited
              ? []
              : [
                  {
                    term: "Ingedeeld in",
                    description: assignedTo ? `Het ${quarterName(assignedTo)}` : "Nog geen kwartaal",
                  },
                ]),
            ...(planned
              ? [
                  {
                    term: "Nu gepland",
                    description: (
                      <Link href={visitPaths.plannedVisit(planned.id)}>{formatMoment(planned)}</Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Returns returns={options.returns} />
        <section aria-labelledby="when" className="flex flex-col gap-4">
          <h2 id="when">1. Wanneer en waar</h2>
          <MomentForm options={options} asked={asked} errors={errors} />
        </section>
        {moment && <Moment options={options} moment={moment} />}
      </div>
    </>
  );
}

function Moment({ options, moment }: { options: VisitOptions; moment: MomentOptions }) {
  const { school, places, planned, kind, round } = options;
  const { day, startsAt, endsAt, visitDay, errors, candidates } = moment;
  const able = candidates.filter(canHold);
  const unable = candidates.filter((candidate) => !canHold(candidate));
  return (
    <>
      <section aria-labelledby="lands" className="flex flex-col gap-4">
        <h2 id="lands">{`2. Dit is er op ${longDay(day)}, ${startsAt}–${endsAt}`}</h2>
        <VisitDayNotes visitDay={visitDay} places={places} />
        {visitDay.flags.length === 0 && <p>Niets om rekening mee te houden.</p>}
      </section>
      <section aria-labelledby="who" className="flex flex-col gap-4">
        <h2 id="who">3. Wie doet het bezoek?</h2>
        {errors.length > 0 && (
          <Notice kind="error" title="Op deze dag kan het bezoek niet worden gepland">
            {errors.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
          </Notice>
        )}
        {errors.length === 0 && able.length === 0 && (
          <Notice
            kind="warning"
            title="Geen inspecteur kan dit bezoek op deze dag doen"
            actions={<LinkButton href="#when">Kies een andere dag</LinkButton>}
          />
        )}
        {errors.length === 0 && able.length > 0 && (
          <InspectorForm
            key={`${day} ${startsAt} ${endsAt}`}
            visit={{
              school: school.id,
              round,
              kind,
              day,
              startsAt,
              endsAt,
              locations: places.filter(({ isChosen }) => isChosen).map(({ id }) => id),
            }}
            planned={planned}
            candidates={able.map((candidate) => ({
              id: candidate.id,
              name: candidate.name,
              about: describeCandidate(candidate),
            }))}
            submit={planned ? "Planning wijzigen" : "Bezoek plannen"}
          />
        )}
        {unable.length > 0 && (
          <div className="flex flex-col gap-2">
            <h3>Deze inspecteurs kunnen dit bezoek niet doen</h3>
            <ul className="list-disc pl-6">
              {unable.map((candidate) => (
                <li key={candidate.id}>{`${candidate.name} ${formatReasons(candidate)}.`}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </>
  );
}
