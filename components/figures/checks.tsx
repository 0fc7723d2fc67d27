import { Fragment } from "react";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import type { Check } from "#lib/figures/rules/closing-sums.ts";
import { checkTexts, describePlanCause, failingHeadline } from "#lib/figures/text/progress.ts";
import { journalPaths } from "#lib/journal/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { number, quarterName } from "#lib/text/dates.ts";
import type { FigureView } from "./figure.tsx";

type FailingChecksProps = { checks: readonly Check[]; view: FigureView; mayReadJournal: boolean };

/**
 * Sums that do not close are one line beside the figures, and hide nothing. It opens to the schools or the entry behind
 * them for whoever may act on it, and is one plain sentence for the others.
 */
export function FailingChecks({ checks, view, mayReadJournal }: FailingChecksProps) {
  const headline = failingHeadline(checks);
  if (headline === null) return null;
  const line = (
    <span className="inline-flex items-baseline gap-2">
      <span className="text-warning">
        <ToneIcon tone="warning" />
      </span>
      <strong>{headline}</strong>
    </span>
  );
  if (!view.mayOpen) return <p>{line}. ITTA en Blik op Werk zien waardoor, en kunnen het herstellen.</p>;
  return (
    <Details summary={line}>
      <ul className="flex max-w-prose flex-col gap-4">
        {checks
          .filter(({ holds }) => !holds)
          .map((check) => (
            <li key={check.name + (check.quarter ?? "")}>
              <FailingCheck check={check} view={view} mayReadJournal={mayReadJournal} />
            </li>
          ))}
      </ul>
    </Details>
  );
}

type FailingCheckProps = { check: Check; view: FigureView; mayReadJournal: boolean };

function FailingCheck({ check, view, mayReadJournal }: FailingCheckProps) {
  const { name, quarter, left, right, schools, plan } = check;
  const { on, knownAt, round } = view;
  return (
    <>
      <p>
        <span>{quarter && `${quarterName(quarter)}: `}</span>
        <span>{number(left)}</span> <span>{checkTexts[name].left}</span>, en <span>{number(right)}</span>{" "}
        <span>{checkTexts[name].right}</span>. Deze twee moeten gelijk zijn.
      </p>
      {schools.length > 0 && (
        <p>
          <Link
            href={schoolPaths.schools({ numbers: schools.join(","), on, knownAt, round })}
          >{`${schools.length === 1 ? "Bekijk de school" : `Bekijk de ${schools.length} scholen`} achter het verschil`}</Link>
          :{" "}
          {schools.map((school, at) => (
            <Fragment key={school}>
              <span>{at > 0 && ", "}</span>
              <Link href={schoolPaths.school(school, { on, knownAt, round })}>{school}</Link>
            </Fragment>
          ))}
        </p>
      )}
      {plan && (
        <p>
          De oorzaak is een versie van het plan: <span>{describePlanCause(plan)}</span>.{" "}
          {mayReadJournal && (
            <Link href={journalPaths.journal({ before: plan.entry + 1 })}>Bekijk de regel</Link>
          )}
        </p>
      )}
    </>
  );
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
            <span>{holds ? "Sluit" : "Sluit niet"}</span>:{" "}
            <span>{quarter && `${quarterName(quarter)}: `}</span>
            <span>{checkTexts[name].title}</span>{" "}
            <span className="text-ink-muted tabular-nums">{`(${number(left)} ${holds ? "=" : "≠"} ${number(right)})`}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
