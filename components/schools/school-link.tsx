import { Link } from "#components/ui/link.tsx";
import { schoolPaths } from "#lib/schools/paths.ts";
import { LeftBadge } from "./status-badge.tsx";

type SchoolLinkProps = {
  id: string;
  name: string;
  /** Since when it no longer takes part in the round. */
  leftOn?: string | null | undefined;
  asked?: Record<string, string | undefined>;
};

/** The name of a school, leading to its dossier; with a badge where it left the round. */
export function SchoolLink({ id, name, leftOn, asked = {} }: SchoolLinkProps) {
  return (
    <>
      <Link href={schoolPaths.school(id, asked)}>{name}</Link>
      {leftOn && (
        <span>
          {" "}
          <LeftBadge leftOn={leftOn} />
        </span>
      )}
    </>
  );
}
