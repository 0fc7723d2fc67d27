import { SchoolLink } from "#components/schools/school-link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { isMonth, type Month, monthOf, monthsFrom, weeksOf } from "#lib/calendar/month.ts";
import { isPublicHoliday } from "#lib/calendar/public-holidays.ts";
import type { RegionHoliday } from "#lib/register/rules/known-holidays.ts";
import { formatHolidays } from "#lib/register/text/locations.ts";
import { number } from "#lib/text/dates.ts";
import { dayOfMonth, monthName, weekdayNames } from "#lib/text/months.ts";
import type { VisitToCome } from "#lib/visits/reads/visits-to-come.ts";
import { type Asked, viewAddress } from "./planning-filters.tsx";

type PlanningMonthProps = {
  asked: Asked;
  month: Month;
  today: Day;
  visits: readonly VisitToCome[];
  holidays: readonly RegionHoliday[];
  /** The last day of which the school holidays are known. */
  holidaysKnownThrough: Day;
};

/** The visits that are planned, on a calendar of one month; a list of days where there is no room for one. */
export function PlanningMonth(props: PlanningMonthProps) {
  const { asked, month, today, visits, holidays, holidaysKnownThrough } = props;
  const visitsOfMonth = visits.filter(({ day }) => monthOf(day) === month);
  const byDay = Map.groupBy(visitsOfMonth, ({ day }) => day);
  const areHolidaysKnown = monthOf(holidaysKnownThrough) >= month;
  return (
    <section aria-labelledby="month" className="mt-6">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="month">{monthName(month)}</h2>
        <nav aria-label="Maanden" className="flex flex-wrap gap-3 print:hidden">
          <MonthLink asked={asked} month={monthsFrom(month, -1)} label="Vorige maand" />
          <MonthLink asked={asked} month={monthsFrom(month, 1)} label="Volgende maand" />
        </nav>
      </div>
      <p className="mb-4 text-ink-muted">
        <span>
          {visitsOfMonth.length === 0
            ? "Geen bezoeken gepland in deze maand."
            : visitsOfMonth.length === 1
              ? "1 bezoek gepland."
              : `${number(visitsOfMonth.length)} bezoeken gepland.`}
        </span>
        <span>{!areHolidaysKnown && " Van deze maand zijn niet alle schoolvakanties bekend."}</span>
      </p>
      <table className="month">
        <caption className="sr-only">{`Geplande bezoeken in ${monthName(month)}`}</caption>
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) =>
                day === null ? (
                  <td key={`no day ${weekdayNames[at]}`} />
                ) : (
                  <DayCell
                    key={day}
                    day={day}
                    isToday={day === today}
                    visits={byDay.get(day) ?? []}
                    marks={marksOf(day, holidays)}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function marksOf(day: Day, holidays: readonly RegionHoliday[]): string[] {
  const meant = holidays.filter(({ from, through }) => from <= day && day <= through);
  return [...(isPublicHoliday(day) ? ["Feestdag"] : []), ...formatHolidays(meant)];
}

type DayCellProps = { day: Day; isToday: boolean; visits: readonly VisitToCome[]; marks: readonly string[] };

function DayCell({ day, isToday, visits, marks }: DayCellProps) {
  const isEmpty = visits.length === 0 && marks.length === 0;
  return (
    <td data-empty={isEmpty || undefined} aria-current={isToday ? "date" : undefined}>
      <p className="month-day">
        <time dateTime={day}>
          <span className="month-short">{Number(day.slice(8))}</span>
          <span className="month-long">{dayOfMonth(day)}</span>
        </time>
        {isToday && <span className="text-sm font-normal"> vandaag</span>}
      </p>
      {marks.map((mark) => (
        <p key={mark} className="month-mark">
          {mark}
        </p>
      ))}
      {visits.length > 0 && (
        <ul className="flex flex-col gap-2">
          {visits.map(({ id, schoolId, school, place, leftOn, kind, startsAt, endsAt, inspectors }) => (
            <li key={id} className="text-sm">
              <span>{startsAt}</span>–<span>{endsAt}</span>{" "}
              <SchoolLink id={schoolId} name={school} leftOn={leftOn} />, <span>{place}</span>
              <span>{kind === "reinspection" && " (herinspectie)"}</span>
              <span className="block text-ink-muted">{inspectors.map(({ name }) => name).join(" en ")}</span>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function MonthLink({ asked, month, label }: { asked: Asked; month: Month; label: string }) {
  if (!isMonth(month)) return null;
  return (
    <LinkButton size="small" scroll={false} href={viewAddress("maand", asked, { month })}>
      <span>{label}</span>
      <span className="sr-only">{`: ${monthName(month)}`}</span>
    </LinkButton>
  );
}
