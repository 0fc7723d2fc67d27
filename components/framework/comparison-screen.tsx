import { Button } from "#components/ui/button.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { AddressForm } from "#components/ui/tables/address-form.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { frameworkPaths } from "#lib/framework/paths.ts";
import type { ListedFramework } from "#lib/framework/reads/framework-list.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { compareFrameworks } from "#lib/framework/rules/framework-comparison.ts";
import { type DifferenceRow, differenceRows, formatVersion } from "#lib/framework/text.ts";
import { number } from "#lib/text/dates.ts";

type ComparisonScreenProps = {
  frameworks: readonly ListedFramework[];
  chosen: { van: string | undefined; met: string | undefined };
  /** Both, once both are chosen. */
  compared: { from: Framework; to: Framework } | null;
};

/** Two versions of the framework, by what differs. */
export function ComparisonScreen({ frameworks, chosen, compared }: ComparisonScreenProps) {
  const choices = frameworks.map((framework) => ({
    value: framework.version,
    label: formatVersion(framework),
  }));
  return (
    <>
      <PageHeader
        title="Kaders vergelijken"
        breadcrumb={[{ href: frameworkPaths.frameworks, label: "Kaders" }]}
      >
        Alleen wat verschilt. De volgorde van criteria en indicatoren telt niet mee.
      </PageHeader>
      <div className="flex flex-col gap-10">
        <AddressForm
          action={frameworkPaths.compare()}
          className="grid max-w-3xl items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
        >
          <SelectField
            id="van"
            label="Kader"
            options={choices}
            placeholder="Kies een kader"
            defaultValue={chosen.van}
          />
          <SelectField
            id="met"
            label="Vergelijk met"
            options={choices}
            placeholder="Kies een kader"
            defaultValue={chosen.met}
          />
          <Button type="submit" variant="primary">
            Vergelijk
          </Button>
        </AddressForm>
        {compared ? (
          <Differences {...compared} />
        ) : (
          <EmptyState title="Kies twee kaders">Daarna ziet u hier wat er verschilt.</EmptyState>
        )}
      </div>
    </>
  );
}

/** From the framework that was in force first to the later one, whichever was chosen first. */
function Differences({ from: chosen, to: other }: { from: Framework; to: Framework }) {
  const [from, to] = chosen.inForceFrom > other.inForceFrom ? [other, chosen] : [chosen, other];
  const rows = differenceRows(compareFrameworks(from, to));
  if (rows.length === 0)
    return (
      <EmptyState title="Deze kaders verschillen niet">
        Schaal, norm, woorden, criteria, indicatoren en bewijs zijn gelijk.
      </EmptyState>
    );
  return (
    <>
      <h2>{`${rows.length === 1 ? "1 verschil" : `${number(rows.length)} verschillen`} van ${from.version} naar ${to.version}`}</h2>
      <DefinitionList
        items={[from, to].map(({ version, label }) => ({ term: version, description: label }))}
      />
      {[...Map.groupBy(rows, ({ group }) => group)].map(([group, ofGroup]) => (
        <DataTable<DifferenceRow>
          key={group}
          caption={group}
          rows={ofGroup}
          rowKey={({ what }, at) => `${what} ${at}`}
          columns={[
            { header: "Wat er verschilt", cell: ({ what }) => what },
            { header: from.version, cell: (row) => row.from },
            { header: to.version, cell: (row) => row.to },
          ]}
        />
      ))}
    </>
  );
}
