import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import type { Check } from "#lib/figures/rules/closing-sums.ts";
import { checkTexts } from "#lib/figures/text/progress.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { number, quarterName } from "#lib/text/dates.ts";
import type { FigureView } from "./figure.tsx";

/** A sum that does not close stands above the figures and names the schools behind it; it hides nothing. */
export function FailingChecks({ checks, view }: { checks: readonly Check[]; view: FigureView }) {
  return checks
    .filter((check) => !check.holds)
    .map(({ name, quarter = "", left, right, schools }) => (
      <Notice
        key={name + quarter}
        kind="warning"
        title={`De telling${quarter && ` van het ${quarterName(quarter)}`} sluit niet: ${number(left)} en ${number(right)}`}
      >
        <p>Deze twee moeten gelijk zijn:</p>
        <ul className="list-disc pl-5">
          <li>
            {number(left)}: {`${checkTexts[name].left};`}
          </li>
          <li>
            {number(right)}: {checkTexts[name].right}.
          </li>
        </ul>
        {view.mayOpen && schools.length > 0 && (
          <p>
            <Link
              href={schoolPaths.schools({
                numbers: schools.join(","),
                on: view.on,
                knownAt: view.knownAt,
                round: view.round,
              })}
            >
              {schools.length === 1 ? "Bekijk de school" : `Bekijk de ${schools.length} scholen`} achter het
              verschil
            </Link>
            : {schools.join(", ")}
          </p>
        )}
      </Notice>
    ));
}

export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {checks.map(({ name, quarter = "", left, right, holds }) => (
        <li key={name + quarter} className="flex items-baseline gap-3">
          <span className={holds ? "text-positive" : "text-warning"}>
            <ToneIcon tone={holds ? "positive" : "warning"} />
          </span>
          <span>
            {holds ? "Sluit" : "Sluit niet"}: {quarter && `${quarterName(quarter)}: `}
            {checkTexts[name].title}{" "}
            <span className="text-ink-muted tabular-nums">
              ({number(left)} {holds ? "=" : "≠"} {number(right)})
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
