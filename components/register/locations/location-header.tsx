import { LeftBadge } from "#components/schools/status-badge.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { registerPaths } from "#lib/register/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { LocationList } from "#lib/schools/reads/location-list.ts";

/** The title of a page about a location of a school, with the way back. */
export function LocationHeader({ title, school }: { title: string; school: LocationList["school"] }) {
  return (
    <PageHeader
      title={title}
      breadcrumb={[
        { href: schoolPaths.school(school.id), label: school.name },
        { href: registerPaths.locations(school.id), label: "Locaties en lesrooster" },
      ]}
      mark={<LeftBadge leftOn={school.leftOn} />}
    />
  );
}
