import { SchoolLink } from "#components/schools/school-link.tsx";
import { Link } from "#components/ui/link.tsx";
import { figurePaths } from "#lib/figures/paths.ts";
import type { Planning } from "#lib/planning/reads/planning-answer.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { type OutsideReason, outsideReasons } from "#lib/status/rules/status.ts";
import { outsideReasonNames } from "#lib/status/text.ts";
import { number, shortDay } from "#lib/text/dates.ts";

const lists: Record<OutsideReason, string> = {
  pending: figurePaths.waiting(),
  noLessons: schoolPaths.schools({ status: "no-lessons" }),
  reinspectionDue: schoolPaths.schools({ status: "reinspection-due" }),
};
const groups = outsideReasons.map((reason) => ({
  reason,
  title: outsideReasonNames[reason].title,
  href: lists[reason],
}));

/** Work that no quarter shows, by reason; the schools for those who may know them. */
export function OutsidePlanSchools({
  outside,
  outsideSchools,
}: Pick<Planning, "outside" | "outsideSchools">) {
  return (
    <section aria-labelledby="outside" className="board-column mt-6">
      <h2 id="outside">Buiten de planning</h2>
      <p className="max-w-prose text-ink-muted">
        Deze scholen zijn al bezocht, maar vragen nog werk. Zij tellen niet mee in de kwartalen.
      </p>
      <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-3">
        {groups.map(({ reason, title, href }) => (
          <section key={reason} aria-label={title} className="min-w-0">
            <h3 className="text-base">{`${title} (${number(outside[reason])})`}</h3>
            <p>
              {outside[reason] > 0 && outsideSchools && (
                <Link href={href}>
                  Bekijk de lijst<span className="sr-only">{`: ${title}`}</span>
                </Link>
              )}
            </p>
            {outsideSchools && (
              <ul className="outside-list">
                {outsideSchools[reason].map(({ id, name, place, number: code, plannedOn, leftOn }) => (
                  <li key={id} className="board-card">
                    <span className="min-w-0">
                      <SchoolLink id={id} name={name} leftOn={leftOn} />
                      <span className="block text-sm text-ink-muted">{`${place}, ${code}`}</span>
                      {plannedOn && (
                        <span className="block text-sm">{`bezoek op ${shortDay(plannedOn)}`}</span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
