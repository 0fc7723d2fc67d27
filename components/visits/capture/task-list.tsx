"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import {
  addItem,
  itemDetail,
  itemTitle,
  itemWords,
  moveItem,
  putBack,
  removeItem,
} from "#components/visits/sections/evidence-items.ts";
import { evidenceKindNames } from "#lib/visits/rules/draft/check.ts";
import { type EvidenceKind, evidenceKinds } from "#lib/visits/rules/draft/fields.ts";
import { type EvidenceItem, itemsIn, removedItems } from "#lib/visits/rules/draft/visit.ts";
import { useCapture, useDraft } from "./capture-context.tsx";
import { itemSectionId } from "./section-id.ts";
import { SectionLink } from "./section-link.tsx";
import { type SectionTask, TaskMark, tasksIn } from "./tasks.tsx";

/** Everything there is to do for a visit, in any order. */
export function TaskList({ current }: { current: string }) {
  const { framework, inspectorIds } = useCapture();
  const tasks = useDraft((fields) => tasksIn(fields, framework, inspectorIds));
  const [before, after] = [tasks.slice(0, 1), tasks.slice(1)];
  return (
    <nav aria-labelledby="tasks" className="flex flex-col gap-5">
      <h2 id="tasks">Onderdelen</h2>
      <Tasks tasks={before} current={current} />
      {evidenceKinds.map((kind) => (
        <ItemList key={kind} kind={kind} current={current} />
      ))}
      <Removed />
      <Tasks tasks={after} current={current} />
    </nav>
  );
}

function Tasks({ tasks, current }: { tasks: readonly SectionTask[]; current: string }) {
  return (
    <ul className="flex flex-col">
      {tasks.map(({ sectionId, title, mark }) => (
        <li key={sectionId} className="flex items-center justify-between gap-3 border-b border-line">
          <SectionLink sectionId={sectionId} isCurrent={sectionId === current}>
            {title}
          </SectionLink>
          <TaskMark mark={mark} />
        </li>
      ))}
    </ul>
  );
}

function ItemList({ kind, current }: { kind: EvidenceKind; current: string }) {
  const { store, goTo } = useCapture();
  const items = useDraft((fields) =>
    itemsIn(fields, kind).map((item) => ({ ...item, title: itemTitle(fields, item) })),
  );
  const words = itemWords[kind];
  return (
    <section aria-label={words.many} className="flex flex-col gap-1">
      <h3>{words.many}</h3>
      <ul className="flex flex-col">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} count={items.length} current={current} />
        ))}
      </ul>
      <div>
        <Button onClick={() => goTo(itemSectionId(kind, addItem(store, kind)))}>{words.add}</Button>
      </div>
    </section>
  );
}

type ItemRowProps = { item: EvidenceItem & { title: string }; count: number; current: string };

/** A item with its place in the order: Alt and an arrow move it, and so do the buttons. */
function ItemRow({ item, count, current }: ItemRowProps) {
  const { store, goTo } = useCapture();
  const [announced, setAnnounced] = useState("");
  const sectionId = itemSectionId(item.kind, item.id);

  function move(step: -1 | 1) {
    moveItem(store, item, step);
    const nth = Math.min(count, Math.max(1, item.nth + step));
    setAnnounced(`Nu ${evidenceKindNames[item.kind].toLowerCase()} ${nth} van ${count}`);
  }
  function onKey(event: KeyboardEvent) {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(step);
  }
  return (
    <li
      className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line"
      onKeyDown={onKey}
    >
      <SectionLink sectionId={sectionId} isCurrent={sectionId === current}>
        {item.title}
      </SectionLink>
      <span className="flex gap-1">
        <OrderButton name="omhoog" title={item.title} sign="↑" onPress={() => move(-1)} />
        <OrderButton name="omlaag" title={item.title} sign="↓" onPress={() => move(1)} />
        <OrderButton
          id={`weg-${item.id}`}
          name="weghalen"
          title={item.title}
          sign="✕"
          onPress={() => {
            removeItem(store, item);
            if (sectionId === current) goTo("");
            focusOnceDrawn(backId(item));
          }}
        />
      </span>
      <span role="status" className="sr-only">
        {announced}
      </span>
    </li>
  );
}

type OrderButtonProps = { id?: string; name: string; title: string; sign: string; onPress: () => void };

function OrderButton({ id, name, title, sign, onPress }: OrderButtonProps) {
  return (
    <Button id={id} variant="quiet" aria-label={`${title} ${name}`} title={name} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

function backId({ id }: Pick<EvidenceItem, "id">): string {
  return `terug-${id}`;
}

/** What was pressed is gone: the focus goes to what undoes it. */
function focusOnceDrawn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** What was removed stays here until the visit is submitted, and is put back with one press. */
function Removed() {
  const { store } = useCapture();
  const items = useDraft((fields) =>
    removedItems(fields).map((item) => ({ ...item, detail: itemDetail(fields, item) })),
  );
  if (items.length === 0) return null;
  return (
    <section aria-label="Weggehaald" className="flex flex-col gap-1 rounded-md border border-line p-3">
      <h3>Weggehaald</h3>
      <ul className="flex flex-col">
        {items.map((item) => {
          const name = `${evidenceKindNames[item.kind]}${item.detail && ` – ${item.detail}`}`;
          return (
            <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-3">
              <span>{name}</span>
              <Button
                variant="quiet"
                id={backId(item)}
                aria-label={`${name} terugzetten`}
                onClick={() => {
                  putBack(store, item);
                  focusOnceDrawn(`weg-${item.id}`);
                }}
              >
                Terugzetten
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
