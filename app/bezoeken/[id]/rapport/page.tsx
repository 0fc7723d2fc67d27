import type { Metadata } from "next";
import { cache } from "react";
import { type PageProps, showPage } from "#app/show-page.tsx";
import { ReportScreen } from "#components/procedure/report/report-screen.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readDraftReport } from "#lib/procedure/reads/draft-report.ts";
import { findChromium } from "#lib/server/chromium.ts";
import { getContext } from "#lib/server/context.ts";
import { longDay } from "#lib/text/dates.ts";

export const dynamic = "force-dynamic";

const getReport = cache(async (id: string) => await readDraftReport.run(await getContext(), { id }));

/** The title of the PDF, and the name that a browser gives it. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id = "" } = await params;
  const report = await getReport(id).catch(() => null); // the page says why
  return {
    title: report ? `Conceptrapport ${report.school.name}, ${longDay(report.heldOn)}` : "Conceptrapport",
  };
}

export default async function ReportPage({ params }: PageProps) {
  const { id = "" } = await params;
  return await showPage({
    async children() {
      const report = await getReport(id);
      const { demo, now } = await getContext();
      return (
        <ReportScreen
          report={report}
          demoDay={demo ? dayOf(now) : null}
          canMakePdf={findChromium() !== null}
        />
      );
    },
  });
}
