import { SchoolLink } from "#components/schools/school-link.tsx";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { CardText } from "./card-text.tsx";

type PlainListProps = {
  schools: readonly PlannedSchool[];
  chosen: ReadonlySet<string>;
  /** Absent for those who only read. */
  onChoose?: (ids: readonly string[], isChosen: boolean) => void;
  onMenu: (id: string) => void;
};

/** The schools of a column as they are on a narrow screen, for those who only read, and until schools can be dragged. */
export function PlainList({ schools, chosen, onChoose, onMenu }: PlainListProps) {
  return (
    <ul className="board-list">
      {schools.map((school) => (
        <li key={school.id} data-school={school.id} className="board-card">
          {onChoose && (
            <input
              type="checkbox"
              aria-label={`Kies ${school.name}`}
              className="choice-control"
              checked={chosen.has(school.id)}
              onChange={(event) => onChoose([school.id], event.currentTarget.checked)}
            />
          )}
          <CardText school={school} name={<SchoolLink id={school.id} name={school.name} />} />
          {onChoose && (
            <span className="board-tools">
              <button
                type="button"
                className="board-tool"
                aria-haspopup="dialog"
                aria-label={`Meer over ${school.name}`}
                style={{ anchorName: `--card-${school.id}` }}
                onClick={() => onMenu(school.id)}
              >
                <span aria-hidden="true">⋯</span>
              </button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
