import type { CSSProperties } from "react";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { GridListItem } from "react-aria-components/GridList";
import type { PlannedSchool } from "#lib/planning/reads/planning-answer.ts";
import { CardText } from "./card-text.tsx";

/** A school that can be dragged; its menu opens the dossier, since a press on the card chooses it. */
export function DragCard({ school, onMenu }: { school: PlannedSchool; onMenu: (id: string) => void }) {
  const { id, name } = school;
  return (
    <GridListItem id={id} textValue={name} className="board-card">
      <Checkbox slot="selection" aria-label="Kies" className="board-check">
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-5">
          <path d="m3 8.5 3.4 3.4L13 4.6" fill="none" stroke="currentColor" strokeWidth="2.4" />
        </svg>
      </Checkbox>
      <CardText school={school} name={<b>{name}</b>} />
      <span className="board-tools">
        <Button
          className="board-tool"
          aria-haspopup="dialog"
          aria-label={`Meer over ${name}`}
          style={{ anchorName: `--card-${id}` } as CSSProperties}
          onPress={() => onMenu(id)}
        >
          <span aria-hidden="true">⋯</span>
        </Button>
        <Button slot="drag" className="board-tool">
          <span aria-hidden="true">⠿</span>
        </Button>
      </span>
    </GridListItem>
  );
}
