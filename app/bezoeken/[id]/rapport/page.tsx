import { type PageProps, showPage } from "#app/show-page.tsx";
import { ReportScreen } from "#components/procedure/report/report-screen.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { readDraftReport } from "#lib/procedure/reads/draft-report.ts";
import { findChromium } from "#lib/server/chromium.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function ReportPage({ params }: PageProps) {
  const { id = "" } = await params;
  return await showPage({
    async children() {
      const context = await getContext();
      const { demo, now } = context;
      return (
        <ReportScreen
          report={await readDraftReport.run(context, { id })}
          demoDay={demo ? dayOf(now) : null}
          canMakePdf={findChromium() !== null}
        />
      );
    },
  });
}
