import { memo, useCallback, useMemo } from "react";
import { GridList } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { BoardColumn } from "./columns.ts";
import type { Drag, DragListsProps } from "./drag.ts";
import { DragCard } from "./drag-card.tsx";

type DragListProps = Pick<DragListsProps, "onChoose" | "onMenu" | "onMove"> & {
  column: BoardColumn;
  /** Those of this column that are chosen. */
  chosen: readonly string[];
  /** The name of the column; while dragging with what it would come to. */
  label: string;
  onDrag: (drag: Drag | null) => void;
};

const schoolType = "school-to-visit";
/** Cards are as high as what they say: measured once they are in sight. */
const layout = { estimatedRowSize: 96 };
const anywhere = { getDropTargetFromPoint: () => ({ type: "root" as const }) };

/**
 * The schools of one column: a drop lands in the column, never between two cards, as their order is that of names.
 * Only cards in sight are drawn: a card that can be dragged is heavy, and a column may have a hundred.
 */
export const DragList = memo(function DragList(props: DragListProps) {
  const { column, label, chosen, onChoose, onMenu, onMove, onDrag } = props;
  const { quarter, schools, isOpen } = column;
  const ids = useMemo(() => schools.map(({ id }) => id), [schools]);
  const { dragAndDropHooks } = useDragAndDrop(
    useMemo(
      () => ({
        getItems: (keys) => [...keys].map((key) => ({ [schoolType]: String(key) })),
        getAllowedDropOperations: () => ["move"],
        onDragStart: ({ keys }) => onDrag({ from: quarter, ids: new Set([...keys].map(String)) }),
        onDragEnd: () => onDrag(null),
        acceptedDragTypes: [schoolType],
        getDropOperation: () => (isOpen ? "move" : "cancel"),
        renderDropIndicator: () => <></>,
        dropTargetDelegate: anywhere,
        async onRootDrop({ items }) {
          const texts = items.flatMap((item) => (item.kind === "text" ? [item.getText(schoolType)] : []));
          onMove(await Promise.all(texts), quarter);
        },
      }),
      [quarter, isOpen, onDrag, onMove],
    ),
  );
  const choose = useCallback(
    (keys: "all" | Iterable<unknown>) => {
      const now = keys === "all" ? new Set(ids) : new Set([...keys].map(String));
      onChoose(
        ids.filter((id) => !now.has(id)),
        false,
      );
      onChoose([...now], true);
    },
    [ids, onChoose],
  );
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <GridList
        aria-label={label}
        className="board-list"
        items={schools}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={choose}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[onMenu]}
        renderEmptyState={() => <span className="board-empty">Geen scholen</span>}
      >
        {(school) => <DragCard school={school} onMenu={onMenu} />}
      </GridList>
    </Virtualizer>
  );
});
