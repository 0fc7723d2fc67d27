import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Details } from "#components/ui/details.tsx";
import type { VisitBundle } from "#lib/offline/stored-records.ts";
import { verdictNames, visitKindNames } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";

type DayCard = VisitBundle["card"];

/** Where to be, when, whom to ask for, and what was found the last time. */
export function DayCardView({ card }: { card: DayCard }) {
  const { school, day, times, places, previous, kind } = card;
  return (
    <section aria-label="Dagkaart" className="flex flex-col gap-3">
      <DefinitionList
        items={[
          { term: "School", description: `${school.name}, ${school.place} (${school.number})` },
          { term: "Soort bezoek", description: visitKindNames[kind] },
          {
            term: "Wanneer",
            description: `${longDay(day)}${times ? `, van ${times.startsAt} tot ${times.endsAt} uur` : ""}`,
          },
          ...places.flatMap(({ name, address, place, contact }) => [
            { term: `Locatie ${name}`, description: `${address}, ${place}` },
            { term: `Contactpersoon ${name}`, description: contact ?? "Niet bekend" },
          ]),
        ]}
      />
      {previous ? (
        <Details summary={`Vorige inspectie: ${longDay(previous.heldOn)}`}>
          <Previous previous={previous} />
        </Details>
      ) : (
        <p className="text-ink-muted">Deze school is nog niet eerder geïnspecteerd.</p>
      )}
    </section>
  );
}

function Previous({ previous }: { previous: NonNullable<DayCard["previous"]> }) {
  const { kind, verdict, weak, scored } = previous;
  return (
    <div className="flex flex-col gap-2">
      <p>
        <span>{visitKindNames[kind]}</span>.{" "}
        <span>
          {verdict ? `Oordeel: ${verdictNames[verdict.given].toLowerCase()}, op ${longDay(verdict.on)}.` : ""}
        </span>{" "}
        <span>
          {scored === 0
            ? "Er zijn geen scores vastgelegd."
            : `${weak.length} van ${scored} criteria onvoldoende of niet gezien.`}
        </span>
      </p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {weak.map(({ name, score, rationale }) => (
          <li key={name}>{`${name}: ${score}${rationale ? ` – ${rationale}` : ""}`}</li>
        ))}
      </ul>
    </div>
  );
}
