import { SchoolLink } from "#components/schools/school-link.tsx";
import type { PlannedSchool } from "#lib/queries/planning-schools.ts";
import { number } from "#lib/text/dates.ts";

type BoardColumnProps = {
  name: string;
  /** What the quarter comes to beside its target. */
  balance: string;
  schools: readonly PlannedSchool[];
  chosen: ReadonlySet<string>;
  /** Absent for who only reads. */
  onChoose?: (ids: readonly string[], isChosen: boolean) => void;
};

/** One quarter of the board with its schools; a screen that is narrow shows the columns under one another. */
export function BoardColumn({ name, balance, schools, chosen, onChoose }: BoardColumnProps) {
  const ids = schools.map(({ id }) => id);
  return (
    <section aria-label={name} className="board-column">
      <h2 className="text-base">
        {name} ({number(schools.length)})
      </h2>
      <p className="text-sm text-ink-muted">{balance}</p>
      {onChoose && schools.length > 0 && (
        <label className="choice border-b border-line">
          <input
            type="checkbox"
            className="choice-control"
            checked={ids.every((id) => chosen.has(id))}
            onChange={(event) => onChoose(ids, event.currentTarget.checked)}
          />
          <span className="py-0.5">
            Kies alle<span className="sr-only"> van {name}</span>
          </span>
        </label>
      )}
      <ul className="board-list">
        {schools.map(({ id, number: code, name: school, place }) => (
          <li key={id} className="board-card">
            {onChoose && (
              <input
                type="checkbox"
                aria-label={`Kies ${school}`}
                className="choice-control"
                checked={chosen.has(id)}
                onChange={(event) => onChoose([id], event.currentTarget.checked)}
              />
            )}
            <span className="min-w-0">
              <SchoolLink id={id} name={school} />
              <span className="block text-sm text-ink-muted">
                {place}, {code}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
