import { DemoBanner } from "#components/frame/demo-banner.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageName } from "#components/ui/page/page-name.tsx";
import type { DraftReport } from "#lib/procedure/reads/draft-report.ts";
import { cssText } from "#lib/procedure/text.ts";
import { apiPath } from "#lib/text/address.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { PrintButton } from "./print-button.tsx";
import { ReportPaper } from "./report-paper.tsx";

type ReportScreenProps = {
  report: DraftReport;
  /** The day of a demonstration; null for real data. */
  demoDay: string | null;
  /** This server can make a file of it. */
  canMakePdf: boolean;
};

/** The draft of an inspection report as it is printed, under a small bar. */
export function ReportScreen({ report, demoDay, canMakePdf }: ReportScreenProps) {
  const { school, framework } = report;
  // What stands at the edge of each page; CSS has no other way to it than a style of this page.
  const edges = `@page report {
    @top-left { content: ${cssText(`${school.name}, ${school.number}`)} }
    @bottom-left { content: ${cssText(`Concept · ${framework.label}`)} }
  }
  @page report:first { @top-left { content: "" } }`; // the first page opens with the name anyway
  return (
    <>
      {/* Also the title of the PDF, and the name that a browser gives it. */}
      <PageName>{`Conceptrapport ${school.name}, ${longDay(report.heldOn)}`}</PageName>
      <style>{edges}</style>
      <div className="report-bar">
        <LinkButton href={visitPaths.visit(report.id)} variant="quiet">
          Terug naar het bezoek
        </LinkButton>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {canMakePdf ? (
            <a
              href={apiPath(`/visits/${report.id}/report.pdf`)}
              download=""
              className="inline-flex min-h-11 items-center"
            >
              Download als pdf (duurt enkele seconden)
            </a>
          ) : (
            <span className="text-ink-muted">Voor een pdf: kies bij het afdrukken “Opslaan als pdf”.</span>
          )}
          <PrintButton />
        </div>
      </div>
      <article className="report-paper">
        {demoDay !== null && <DemoBanner today={demoDay} />}
        <ReportPaper report={report} />
      </article>
    </>
  );
}
