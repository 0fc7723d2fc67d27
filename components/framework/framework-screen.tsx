import { Badge } from "#components/ui/badge.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { DownloadLinks } from "#components/ui/download-links.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { frameworkPaths } from "#lib/framework/paths.ts";
import type { ListedFramework } from "#lib/framework/reads/framework-list.ts";
import type { Aspect, Framework } from "#lib/framework/rules/framework.ts";
import { describeNorm, describePeriodInForce, formatMinimum, nameOfSide } from "#lib/framework/text.ts";
import { describeOrigin } from "./frameworks-screen.tsx";

type FrameworkScreenProps = {
  framework: Framework;
  listed: ListedFramework;
  /** The version before it, or after it where it is the first. */
  other: string | undefined;
};

/** One version of the framework: criteria, norm, scale and words. */
export function FrameworkScreen({ framework, listed, other }: FrameworkScreenProps) {
  const { version, label, scale, words, aspects } = framework;
  return (
    <>
      <PageHeader
        title={`Kader ${version}`}
        breadcrumb={[{ href: frameworkPaths.frameworks, label: "Kaders" }]}
        mark={listed.isInForce && <Badge tone="positive">Geldt nu</Badge>}
        actions={
          other && (
            <LinkButton
              href={frameworkPaths.compare({ van: other, met: version })}
            >{`Vergelijk met ${other}`}</LinkButton>
          )
        }
      >
        {label}
      </PageHeader>
      <div className="flex flex-col gap-10">
        <section aria-labelledby="norm" className="flex flex-col gap-4">
          <h2 id="norm">Norm en woorden</h2>
          <DefinitionList
            items={[
              { term: "Geldt voor bezoeken", description: describePeriodInForce(listed) },
              {
                term: "Norm",
                description: `${describeNorm(framework)} (${label})`,
              },
              {
                term: "In een rapport",
                description: `${words.report.sufficient} of ${words.report.insufficient}`,
              },
              { term: "In een telling", description: `${words.count.approved} of ${words.count.rejected}` },
              { term: "Waar het vandaan komt", description: describeOrigin(listed) },
            ]}
          />
          <DownloadLinks links={[{ text: "Download als JSON", href: frameworkPaths.download(version) }]} />
        </section>
        <section aria-label="Schaal">
          <DataTable
            caption="Schaal"
            rows={scale}
            rowKey={({ score }) => score}
            columns={[
              { header: "Score", cell: ({ score, name }) => `${score} ${name}` },
              { header: "Voor de norm", cell: nameOfSide },
            ]}
          />
        </section>
        <section aria-labelledby="criteria" className="flex flex-col gap-6">
          <h2 id="criteria">Criteria</h2>
          {aspects.map((aspect) => (
            <AspectTable key={aspect.id} aspect={aspect} />
          ))}
        </section>
      </div>
    </>
  );
}

function AspectTable({ aspect: { name, criteria } }: { aspect: Aspect }) {
  return (
    <DataTable
      caption={name}
      rows={criteria}
      rowKey={({ id }) => id}
      columns={[
        {
          header: "Criterium",
          cell: (criterion) => (
            <span className="flex flex-col items-start gap-1">
              <span>{criterion.name}</span>
              {criterion.isCore && <Badge tone="warning">Kerncriterium</Badge>}
            </span>
          ),
        },
        { header: "Indicatoren", cell: ({ indicators }) => <Indicators indicators={indicators} /> },
        { header: "Bewijs, ten minste", cell: ({ minimum }) => formatMinimum(minimum) },
      ]}
    />
  );
}

function Indicators({ indicators }: { indicators: readonly string[] }) {
  if (indicators.length === 0) return "Geen";
  return (
    <ul className="list-disc pl-5">
      {indicators.map((indicator) => (
        <li key={indicator}>{indicator}</li>
      ))}
    </ul>
  );
}
