import { v7 as newId } from "uuid";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import { thingNames } from "#lib/visits/rules/draft/check.ts";
import { fieldOf, type ThingKind, textIn } from "#lib/visits/rules/draft/fields.ts";
import type { DraftFields } from "#lib/visits/rules/draft/saves.ts";
import { orderBetween, type Thing, thingsIn } from "#lib/visits/rules/draft/visit.ts";
import { interviewRoleNames } from "#lib/visits/text/visit-contents.ts";

/** What things of a kind are called together, and the button that adds one. */
export const thingWords: Record<ThingKind, { many: string; add: string }> = {
  lesson: { many: "Lessen", add: "Les toevoegen" },
  interview: { many: "Gesprekken", add: "Gesprek toevoegen" },
  document: { many: "Stukken en lesmateriaal", add: "Stuk toevoegen" },
};

/** What tells a thing from the others of its kind: the group, who was spoken with, or the name. */
export function thingDetail(fields: DraftFields, { kind, id }: Pick<Thing, "kind" | "id">): string {
  const text = (part: string) => textIn(fields, fieldOf.thing(kind, id, part));
  if (kind === "lesson") return [text("group"), text("level")].filter(Boolean).join(", ");
  if (kind === "document") return text("name");
  return [interviewRoleNames[text("role")]?.toLowerCase(), text("code")].filter(Boolean).join(", ");
}

/** Les 2 – Dinsdagochtend, A1 */
export function thingTitle(fields: DraftFields, thing: Thing): string {
  const detail = thingDetail(fields, thing);
  return `${thingNames[thing.kind]} ${thing.nth}${detail && ` – ${detail}`}`;
}

/** Adds a thing at the end; gives its id. */
export function addThing(store: DraftStore, kind: ThingKind): string {
  const id = newId();
  const last = thingsIn(store.fields, kind).at(-1);
  void store.set(fieldOf.thing(kind, id, "order"), orderBetween(last?.order, undefined));
  return id;
}

/** Moves a thing one place up or down among its kind; at the end of the list nothing happens. */
export function moveThing(store: DraftStore, { kind, id }: Thing, step: -1 | 1): void {
  const things = thingsIn(store.fields, kind);
  const at = things.findIndex((one) => one.id === id);
  const passed = things[at + step];
  if (!passed) return;
  const beyond = things[at + 2 * step]?.order;
  const order = step < 0 ? orderBetween(beyond, passed.order) : orderBetween(passed.order, beyond);
  void store.choose(fieldOf.thing(kind, id, "order"), order);
}

export function removeThing(store: DraftStore, { kind, id }: Thing): void {
  void store.choose(fieldOf.thing(kind, id, "removed"), true);
}

export function putBack(store: DraftStore, { kind, id }: Thing): void {
  void store.choose(fieldOf.thing(kind, id, "removed"), false);
}
