import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { visitPaths } from "#lib/visits/paths.ts";
import { visits } from "#lib/visits/text/planned-visits.ts";

/** How many planned visits have something in their way since they were planned; nothing where none has. */
export function RaisedNotice({ count, round }: { count: number; round: string | undefined }) {
  if (count === 0) return null;
  return (
    <Notice
      kind="warning"
      title={`${visits(count)} ${count === 1 ? "kan" : "kunnen"} zo niet doorgaan`}
      actions={
        <LinkButton href={visitPaths.plannedVisits({ round, only: "obstacles" })}>
          Bekijk deze bezoeken
        </LinkButton>
      }
    >
      Er is iets veranderd sinds het bezoek werd gepland.
    </Notice>
  );
}
