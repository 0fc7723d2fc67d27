import type { ReactNode } from "react";
import { type Crumb, PageHeader } from "#components/ui/page/page-header.tsx";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

type InspectorHeaderProps = {
  title: string;
  inspector: { id: string; name: string };
  /** The inspector looks at the own record. */
  isOwn: boolean;
  children?: ReactNode;
};

/** The title of a page about one inspector, with the way back to the record. */
export function InspectorHeader({ title, inspector, isOwn, children }: InspectorHeaderProps) {
  return (
    <PageHeader title={title} breadcrumb={wayTo(inspector, isOwn)}>
      {children}
    </PageHeader>
  );
}

/** Where the record of an inspector stands, for whoever looks at it. */
export function recordOf(id: string, isOwn: boolean): string {
  return isOwn ? inspectorPaths.ownRecord : inspectorPaths.inspector(id);
}

function wayTo({ id, name }: { id: string; name: string }, isOwn: boolean): Crumb[] {
  if (isOwn) return [{ href: inspectorPaths.ownRecord, label: "Mijn gegevens" }];
  return [
    { href: inspectorPaths.inspectors, label: "Inspecteurs" },
    { href: inspectorPaths.inspector(id), label: name },
  ];
}
