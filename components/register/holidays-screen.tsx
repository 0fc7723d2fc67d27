import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import type { HolidayList } from "#lib/register/reads/school-holidays.ts";
import { schoolYearOf } from "#lib/register/rules/known-holidays.ts";
import { regionNames } from "#lib/register/text/locations.ts";
import { longDay } from "#lib/text/dates.ts";
import { HolidayForm } from "./holiday-form.tsx";

type HolidaysScreenProps = { list: HolidayList; mayRecord: boolean };

/** What is known of school holidays, by school year. */
export function HolidaysScreen({ list: { holidays, knownThrough }, mayRecord }: HolidaysScreenProps) {
  const years = [...Map.groupBy(holidays, ({ from }) => schoolYearOf(from))];
  return (
    <>
      <PageHeader
        title="Schoolvakanties"
        breadcrumb={[{ href: planningPaths.planning(), label: "Planning per kwartaal" }]}
      >{`Van alle regio's bekend tot en met ${longDay(knownThrough)}. Na die dag tellen vakantiedagen mee als lesdagen.`}</PageHeader>
      <div className="flex flex-col gap-10">
        {mayRecord && <HolidayForm />}
        {years.toReversed().map(([year, ofYear]) => (
          <section key={year} aria-label={`Schooljaar ${year}`}>
            <DataTable
              caption={`Schooljaar ${year}`}
              rows={ofYear}
              rowKey={({ region, from }) => region + from}
              columns={[
                { header: "Vakantie", cell: ({ name }) => name },
                { header: "Regio", cell: ({ region }) => regionNames[region] },
                { header: "Van", nowrap: true, cell: ({ from }) => dutchDay(from) },
                { header: "Tot en met", nowrap: true, cell: ({ through }) => dutchDay(through) },
                {
                  header: "Waar dit staat",
                  cell: ({ isRecorded }) => (isRecorded ? "Hier vastgelegd" : "Meegeleverd"),
                },
              ]}
            />
          </section>
        ))}
        <section aria-labelledby="regions" className="flex max-w-prose flex-col gap-3">
          <h2 id="regions">Regio's en provincies</h2>
          <p>
            Het ministerie van OCW deelt elke gemeente in bij noord, midden of zuid. Hier is van een locatie
            alleen de provincie bekend. Flevoland, Gelderland, Utrecht en Noord-Brabant liggen in meer dan één
            regio: daar waarschuwt de planning als een van die regio's vakantie heeft.
          </p>
        </section>
      </div>
    </>
  );
}
