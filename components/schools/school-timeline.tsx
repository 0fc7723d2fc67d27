import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { TimelineFact, TimelineItem } from "#lib/schools/reads/timeline-item.ts";
import { longDay, longMoment } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { RecordedBy } from "./recorded.tsx";
import { FactDetails, factTitle, factTone } from "./timeline-texts.tsx";

type SchoolTimelineProps = {
  items: readonly TimelineItem[];
  /** Where a fact is corrected; null for who may not, and for what is not corrected here. */
  correct: (item: TimelineItem) => string | null;
};

/** Everything that happened to a school, the latest first, with who recorded it when, and what was corrected. */
export function SchoolTimeline({ items, correct }: SchoolTimelineProps) {
  return (
    <Timeline
      label="Tijdlijn"
      entries={items.map((item) => ({
        id: item.id,
        day: item.row.happenedOn,
        dayText: longDay(item.row.happenedOn),
        title: item.withdrawn ? <s>{factTitle(item.row.fact)}</s> : factTitle(item.row.fact),
        tone: item.withdrawn ? "muted" : factTone(item.row.fact),
        children: <ItemBody item={item} correctAt={item.withdrawn ? null : correct(item)} />,
      }))}
    />
  );
}

/** A plan that changes was not wrong. */
function isPlan({ type }: TimelineFact): boolean {
  return type === "assignment" || type === "planned-visit";
}

function formatChangeCount(fact: TimelineFact, count: number): string {
  const [singular, plural] = isPlan(fact) ? ["verplaatsing", "verplaatsingen"] : ["correctie", "correcties"];
  return `${count} ${count === 1 ? singular : plural}`;
}

/** The words of the link to a correction. */
const correctionLinks: Partial<Record<TimelineFact["type"], string>> = {
  report: "Corrigeer deze stap",
  remedy: "Corrigeer deze hersteltermijn",
  verdict: "Corrigeer dit oordeel",
  enrolment: "Corrigeer deze deelname",
  departure: "Corrigeer dit vertrek",
  keurmerk: "Corrigeer deze gebeurtenis",
  relation: "Corrigeer deze herkomst",
};

function ItemBody({ item, correctAt }: { item: TimelineItem; correctAt: string | null }) {
  const { row, recorded, withdrawn, earlier } = item;
  const { fact } = row;
  return (
    <>
      <FactDetails fact={fact} />
      <RecordedBy recorded={recorded} />
      {withdrawn && (
        <p>
          <strong>{isPlan(fact) ? "Uit de planning gehaald" : "Vervallen"}</strong> op{" "}
          <span>{longMoment(withdrawn.at)}</span>, door <span>{recorderName(withdrawn.by)}</span>.
          <span>{withdrawn.reason && ` Reden: ${withdrawn.reason}`}</span>
        </p>
      )}
      {earlier.length > 0 && (
        <Details summary={formatChangeCount(fact, earlier.length)}>
          <ul className="flex flex-col gap-3">
            {earlier.map((version) => (
              <li key={version.recorded.seq}>
                <p>
                  Eerst stond er: <span>{factTitle(version.row.fact)}</span>, op{" "}
                  <span>{dutchDay(version.row.happenedOn)}</span>.
                  <span>{version.reason && ` Reden van de wijziging: ${version.reason}`}</span>
                </p>
                <FactDetails fact={version.row.fact} />
                <RecordedBy recorded={version.recorded} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {fact.type === "relation" && (
        <p>
          <Link href={schoolPaths.school(fact.other.id)}>{`Bekijk ${fact.other.name}`}</Link>
        </p>
      )}
      {fact.type === "visit" && fact.readable && (
        <p>
          <Link href={visitPaths.visit(item.id)}>Bekijk dit bezoek</Link>
        </p>
      )}
      {correctAt && (
        <p>
          <Link href={correctAt}>{correctionLinks[fact.type]}</Link>
        </p>
      )}
    </>
  );
}
