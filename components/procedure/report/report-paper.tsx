import { DocumentTable, InterviewTable, LessonTable } from "#components/visits/held/seen-tables.tsx";
import type { DraftReport } from "#lib/procedure/reads/draft-report.ts";
import { longDay } from "#lib/text/dates.ts";
import { ReportFacts } from "./report-facts.tsx";
import { ReportFindings } from "./report-findings.tsx";
import { ReportNotes } from "./report-notes.tsx";

/** The report itself. It holds no verdict: that comes after the final report. */
export function ReportPaper({ report }: { report: DraftReport }) {
  const { school, heldOn, lessons, interviews, documents } = report;
  const hasSeen = lessons.length + interviews.length + documents.length > 0;
  return (
    <>
      <header className="flex flex-col gap-2">
        <h1>Concept-inspectierapport Toezicht in de klas</h1>
        <p className="text-xl">{school.name}</p>
        <p className="text-lg text-ink-muted">{`Bezoek van ${longDay(heldOn)}`}</p>
        <p className="max-w-prose">
          Dit is een concept. De school kan erop reageren voordat het rapport definitief wordt. In dit rapport
          staat wat de inspectie zag en vond. Het bevat geen oordeel over de school; dat volgt later.
        </p>
      </header>
      <section aria-labelledby="visit">
        <h2 id="visit">1. Het bezoek</h2>
        <ReportFacts report={report} />
      </section>
      <section aria-labelledby="seen">
        <h2 id="seen">2. Wat is gezien</h2>
        {!hasSeen && <p>Lessen, gesprekken en stukken zijn bij dit bezoek niet apart vastgelegd.</p>}
        {lessons.length > 0 && <LessonTable rows={lessons} />}
        {interviews.length > 0 && <InterviewTable rows={interviews} />}
        {documents.length > 0 && <DocumentTable rows={documents} />}
      </section>
      <section aria-labelledby="findings">
        <h2 id="findings">3. Bevindingen</h2>
        <ReportFindings report={report} hasSeen={hasSeen} />
      </section>
      <ReportNotes notes={report.notes} />
    </>
  );
}
