import type { ReactNode } from "react";
import { type Crumb, PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";

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
  return isOwn ? paths.ownRecord : paths.inspector(id);
}

function wayTo({ id, name }: { id: string; name: string }, isOwn: boolean): Crumb[] {
  if (isOwn) return [{ href: paths.ownRecord, label: "Mijn gegevens" }];
  return [
    { href: paths.inspectors, label: "Inspecteurs" },
    { href: paths.inspector(id), label: name },
  ];
}
