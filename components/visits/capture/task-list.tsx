"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import {
  addThing,
  moveThing,
  putBack,
  removeThing,
  thingDetail,
  thingTitle,
  thingWords,
} from "#components/visits/sections/things.ts";
import { thingNames } from "#lib/visits/rules/draft/check.ts";
import { type ThingKind, thingKinds } from "#lib/visits/rules/draft/fields.ts";
import { removedThings, type Thing, thingsIn } from "#lib/visits/rules/draft/visit.ts";
import { useCapture, useDraft } from "./capture-context.tsx";
import { PlaceLink } from "./place-link.tsx";
import { thingPlace } from "./places.ts";
import { type Task, TaskMark, tasksIn } from "./tasks.tsx";

/** Everything there is to do for a visit, in any order. */
export function TaskList({ current }: { current: string }) {
  const { framework, inspectorIds } = useCapture();
  const tasks = useDraft((fields) => tasksIn(fields, framework, inspectorIds));
  const [before, after] = [tasks.slice(0, 1), tasks.slice(1)];
  return (
    <nav aria-labelledby="tasks" className="flex flex-col gap-5">
      <h2 id="tasks">Onderdelen</h2>
      <Tasks tasks={before} current={current} />
      {thingKinds.map((kind) => (
        <Things key={kind} kind={kind} current={current} />
      ))}
      <Removed />
      <Tasks tasks={after} current={current} />
    </nav>
  );
}

function Tasks({ tasks, current }: { tasks: readonly Task[]; current: string }) {
  return (
    <ul className="flex flex-col">
      {tasks.map(({ place, title, mark }) => (
        <li key={place} className="flex items-center justify-between gap-3 border-b border-line">
          <PlaceLink place={place} isCurrent={place === current}>
            {title}
          </PlaceLink>
          <TaskMark mark={mark} />
        </li>
      ))}
    </ul>
  );
}

function Things({ kind, current }: { kind: ThingKind; current: string }) {
  const { store, goTo } = useCapture();
  const things = useDraft((fields) =>
    thingsIn(fields, kind).map((thing) => ({ ...thing, title: thingTitle(fields, thing) })),
  );
  const words = thingWords[kind];
  return (
    <section aria-label={words.many} className="flex flex-col gap-1">
      <h3>{words.many}</h3>
      <ul className="flex flex-col">
        {things.map((thing) => (
          <ThingRow key={thing.id} thing={thing} count={things.length} current={current} />
        ))}
      </ul>
      <div>
        <Button onClick={() => goTo(thingPlace(kind, addThing(store, kind)))}>{words.add}</Button>
      </div>
    </section>
  );
}

type ThingRowProps = { thing: Thing & { title: string }; count: number; current: string };

/** A thing with its place in the order: Alt and an arrow move it, and so do the buttons. */
function ThingRow({ thing, count, current }: ThingRowProps) {
  const { store, goTo } = useCapture();
  const [said, setSaid] = useState("");
  const place = thingPlace(thing.kind, thing.id);

  function move(step: -1 | 1) {
    moveThing(store, thing, step);
    const nth = Math.min(count, Math.max(1, thing.nth + step));
    setSaid(`Nu ${thingNames[thing.kind].toLowerCase()} ${nth} van ${count}`);
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
      <PlaceLink place={place} isCurrent={place === current}>
        {thing.title}
      </PlaceLink>
      <span className="flex gap-1">
        <OrderButton name="omhoog" title={thing.title} sign="↑" onPress={() => move(-1)} />
        <OrderButton name="omlaag" title={thing.title} sign="↓" onPress={() => move(1)} />
        <OrderButton
          id={`weg-${thing.id}`}
          name="weghalen"
          title={thing.title}
          sign="✕"
          onPress={() => {
            removeThing(store, thing);
            if (place === current) goTo("");
            focusOnceDrawn(backId(thing));
          }}
        />
      </span>
      <span role="status" className="sr-only">
        {said}
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

function backId({ id }: Pick<Thing, "id">): string {
  return `terug-${id}`;
}

/** What was pressed is gone: the focus goes to what undoes it. */
function focusOnceDrawn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** What was removed stays here until the visit is submitted, and is put back with one press. */
function Removed() {
  const { store } = useCapture();
  const things = useDraft((fields) =>
    removedThings(fields).map((thing) => ({ ...thing, detail: thingDetail(fields, thing) })),
  );
  if (things.length === 0) return null;
  return (
    <section aria-label="Weggehaald" className="flex flex-col gap-1 rounded-md border border-line p-3">
      <h3>Weggehaald</h3>
      <ul className="flex flex-col">
        {things.map((thing) => {
          const name = `${thingNames[thing.kind]}${thing.detail && ` – ${thing.detail}`}`;
          return (
            <li key={thing.id} className="flex flex-wrap items-center justify-between gap-x-3">
              <span>{name}</span>
              <Button
                variant="quiet"
                id={backId(thing)}
                aria-label={`${name} terugzetten`}
                onClick={() => {
                  putBack(store, thing);
                  focusOnceDrawn(`weg-${thing.id}`);
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
