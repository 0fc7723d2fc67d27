import { Link } from "#components/ui/link.tsx";
import { schoolPaths } from "#lib/schools/paths.ts";

/** The name of a school, leading to its dossier. */
export function SchoolLink({
  id,
  name,
  asked = {},
}: {
  id: string;
  name: string;
  asked?: Record<string, string | undefined>;
}) {
  return <Link href={schoolPaths.school(id, asked)}>{name}</Link>;
}
