import { Badge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { frameworkPaths } from "#lib/framework/paths.ts";
import type { FrameworkList, ListedFramework } from "#lib/framework/reads/framework-list.ts";
import { describePeriodInForce } from "#lib/framework/text.ts";
import { longMoment } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";
import { FrameworkImportForm } from "./import-form.tsx";

type FrameworksScreenProps = { list: FrameworkList; mayImport: boolean };

/** Kaders: every version of the framework and the days that it is for. */
export function FrameworksScreen({ list: { frameworks }, mayImport }: FrameworksScreenProps) {
  const [latest, before] = frameworks;
  return (
    <>
      <PageHeader
        title="Kaders"
        actions={
          latest &&
          before && (
            <LinkButton href={frameworkPaths.compare({ van: before.version, met: latest.version })}>
              Vergelijk twee kaders
            </LinkButton>
          )
        }
      >
        Waarop een inspecteur let, en wanneer dat voldoende is. Een bezoek houdt het kader van de dag waarop
        het was.
      </PageHeader>
      <div className="flex flex-col gap-10">
        <DataTable
          caption="Het nieuwste kader staat bovenaan"
          rows={frameworks}
          rowKey={({ version }) => version}
          columns={[
            {
              header: "Kader",
              cell: ({ version, isInForce }) => (
                <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Link href={frameworkPaths.framework(version)}>{version}</Link>
                  {isInForce && <Badge tone="positive">Geldt nu</Badge>}
                </span>
              ),
            },
            { header: "Geldt voor bezoeken", cell: describePeriodInForce },
            { header: "Soort kader", cell: ({ label }) => label },
            { header: "Criteria", numeric: true, cell: ({ criteria }) => criteria },
            { header: "Waar het vandaan komt", cell: describeOrigin },
          ]}
        />
        {mayImport && <FrameworkImportForm />}
      </div>
    </>
  );
}

export function describeOrigin({ imported }: Pick<ListedFramework, "imported">): string {
  return imported
    ? `Ingelezen door ${recorderName(imported.by)}, ${longMoment(imported.at)}`
    : "Meegeleverd als voorbeeld";
}
