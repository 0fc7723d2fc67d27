import { v7 as newId } from "uuid";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import { evidenceKindNames } from "#lib/visits/rules/draft/check.ts";
import { type EvidenceKind, fieldOf, textIn } from "#lib/visits/rules/draft/fields.ts";
import type { DraftFields } from "#lib/visits/rules/draft/saves.ts";
import { type EvidenceItem, itemsIn, orderBetween } from "#lib/visits/rules/draft/visit.ts";
import { interviewRoleNames } from "#lib/visits/text/visit-contents.ts";

/** What items of a kind are called together, and the button that adds one. */
export const itemWords: Record<EvidenceKind, { many: string; add: string }> = {
  lesson: { many: "Lessen", add: "Les toevoegen" },
  interview: { many: "Gesprekken", add: "Gesprek toevoegen" },
  document: { many: "Stukken en lesmateriaal", add: "Stuk toevoegen" },
};

/** What tells an item from the others of its kind: the group, who was spoken with, or the name. */
export function itemDetail(fields: DraftFields, { kind, id }: Pick<EvidenceItem, "kind" | "id">): string {
  const text = (part: string) => textIn(fields, fieldOf.item(kind, id, part));
  if (kind === "lesson") return [text("group"), text("level")].filter(Boolean).join(", ");
  if (kind === "document") return text("name");
  return [interviewRoleNames[text("role")]?.toLowerCase(), text("code")].filter(Boolean).join(", ");
}

/** Les 2 – Dinsdagochtend, A1 */
export function itemTitle(fields: DraftFields, item: EvidenceItem): string {
  const detail = itemDetail(fields, item);
  return `${evidenceKindNames[item.kind]} ${item.nth}${detail && ` – ${detail}`}`;
}

/** Adds an item at the end; gives its id. */
export function addItem(store: DraftStore, kind: EvidenceKind): string {
  const id = newId();
  const last = itemsIn(store.fields, kind).at(-1);
  void store.set(fieldOf.item(kind, id, "order"), orderBetween(last?.order, undefined));
  return id;
}

/** Moves an item one place up or down among its kind; at the end of the list nothing happens. */
export function moveItem(store: DraftStore, { kind, id }: EvidenceItem, step: -1 | 1): void {
  const items = itemsIn(store.fields, kind);
  const at = items.findIndex((item) => item.id === id);
  const passed = items[at + step];
  if (!passed) return;
  const beyond = items[at + 2 * step]?.order;
  const order = step < 0 ? orderBetween(beyond, passed.order) : orderBetween(passed.order, beyond);
  void store.choose(fieldOf.item(kind, id, "order"), order);
}

export function removeItem(store: DraftStore, { kind, id }: EvidenceItem): void {
  void store.choose(fieldOf.item(kind, id, "removed"), true);
}

export function putBack(store: DraftStore, { kind, id }: EvidenceItem): void {
  void store.choose(fieldOf.item(kind, id, "removed"), false);
}
