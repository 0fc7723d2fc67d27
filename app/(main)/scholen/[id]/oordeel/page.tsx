import { type PageProps, showPage } from "#app/show-page.tsx";
import { VerdictForm } from "#components/procedure/verdict-form.tsx";
import { SchoolMark } from "#components/schools/status-badge.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function GiveVerdictPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "verdict.give",
    async children() {
      const school = await readSchool.run(context, { id });
      return (
        <>
          <PageHeader
            title="Oordeel geven"
            breadcrumb={[
              { href: procedurePaths.review, label: "Beoordeling" },
              { href: schoolPaths.school(school.id), label: school.name },
            ]}
            mark={<SchoolMark school={school} />}
          >{`${school.name}, ${school.place}`}</PageHeader>
          <div className="mb-6">
            <Notice>
              Het oordeel is van ITTA. Blik op Werk beslist daarna over het keurmerk; dat verandert niet
              vanzelf.
            </Notice>
          </div>
          <VerdictForm
            school={school}
            today={dayOf(context.now)}
            rounds={await listRounds.run(context, {})}
          />
        </>
      );
    },
  });
}
