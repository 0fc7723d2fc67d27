import { SegmentedBar, SegmentSwatch } from "#components/ui/segmented-bar.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { Progress } from "#lib/figures/rules/progress.ts";
import { type Status, statuses } from "#lib/status/rules/status.ts";
import { statusNames } from "#lib/status/text.ts";
import { number } from "#lib/text/dates.ts";
import { Figure, type FigureView } from "./figure.tsx";

export const statusTones: Record<Status, Tone> = {
  approved: "positive",
  rejected: "negative",
  pending: "progress",
  "no-lessons": "neutral",
  "to-visit": "muted",
};

/** The statuses as a bar and as figures; each school is in exactly one. */
export function StatusOverview({ progress, view }: { progress: Progress; view: FigureView }) {
  const parts = statuses.map((status) => [status, progress.byStatus[status]] as const);
  return (
    <div>
      <SegmentedBar
        segments={parts.map(([status, value]) => ({
          id: status,
          tone: statusTones[status],
          value,
          text: number(value),
        }))}
      />
      <dl className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col">
        {parts.map(([status, value]) => (
          <div key={status} className="grid grid-cols-[4rem_1fr] items-baseline lg:flex lg:flex-col">
            <dt className="order-2 lg:order-1">
              <SegmentSwatch tone={statusTones[status]} /> <span>{statusNames[status]}</span>
            </dt>
            <dd className="order-1 text-2xl font-semibold tabular-nums lg:order-2">
              <Figure count={value} label={statusNames[status]} view={view} schools={{ status }} />
            </dd>
            {status === "rejected" && progress.rejectedKeurmerkLost > 0 && (
              <dd className="order-3 col-start-2 text-sm text-ink-muted">
                waarvan{" "}
                <Figure
                  count={progress.rejectedKeurmerkLost}
                  label="afgekeurd en het keurmerk verloren"
                  view={view}
                  schools={{ status: "rejected-keurmerk-lost" }}
                />{" "}
                het keurmerk verloren
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}
