import type { ReactNode } from "react";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { ValueShown } from "#components/visits/held/finding-shown.tsx";
import type { Framework } from "#lib/framework/rules/framework.ts";
import type { Change } from "./correction-changes.ts";

type ChangeOverviewProps = { framework: Framework | null; changes: readonly Change[] };

/** What a correction would change, to look at before it is sent. */
export function ChangeOverview({ framework, changes }: ChangeOverviewProps) {
  return (
    <section aria-labelledby="changes" className="flex flex-col gap-3">
      <h2 id="changes">Controleer wat u wijzigt</h2>
      {changes.length === 0 ? (
        <p className="text-ink-muted">U hebt nog niets gewijzigd.</p>
      ) : (
        <DataTable
          caption={changes.length === 1 ? "1 wijziging" : `${changes.length} wijzigingen`}
          rows={changes}
          rowKey={keyOf}
          columns={[
            { header: "Wat", cell: nameOf },
            { header: "Nu", cell: (change) => shown(framework, change, "before") },
            { header: "Wordt", cell: (change) => shown(framework, change, "after") },
          ]}
        />
      )}
    </section>
  );
}

function keyOf(change: Change): string {
  if (change.part === "finding") return change.criterion.id;
  return change.part === "content" ? change.field : change.part;
}

function nameOf(change: Change): string {
  if (change.part === "finding") return change.criterion.name;
  if (change.part === "content") return change.label;
  return change.part === "heldOn" ? "Dag van het bezoek" : "Soort bezoek";
}

function shown(framework: Framework | null, change: Change, side: "before" | "after"): ReactNode {
  if (change.part !== "finding") return change[side];
  return framework && <ValueShown framework={framework} value={change[side]} />;
}
