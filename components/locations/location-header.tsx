import { PageHeader } from "#components/ui/page-header.tsx";
import { paths } from "#lib/paths.ts";

/** The title of a page about a location of a school, with the way back. */
export function LocationHeader({ title, school }: { title: string; school: { id: string; name: string } }) {
  return (
    <PageHeader
      title={title}
      breadcrumb={[
        { href: paths.school(school.id), label: school.name },
        { href: paths.locations(school.id), label: "Locaties en lesrooster" },
      ]}
    />
  );
}
