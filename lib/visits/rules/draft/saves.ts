/** A value that was typed or chosen; null clears the field. Numbers that are typed stay text until they are checked. */
export type DraftValue = string | number | boolean | null;

/**
 * One save of one field of a visit that is being recorded. `id` is made by the device, `bases` are the ids of the saves
 * that it replaces: those that stood on the screen. A set of saves says everything; the order in which they came says
 * nothing.
 */
export type Save = {
  id: string;
  field: string;
  value: DraftValue;
  bases: readonly string[];
  /** The device's clock, as a UTC instant: for people to read. */
  savedAt: string;
  /** The account, and a device of it. */
  by: string;
  device: string;
};

/**
 * A field as a set of saves leaves it: the saves that none of the others replaces, the latest first. More than one value
 * among them is a conflict, and a person chooses; until then `value` is the latest.
 */
export type DraftField = { heads: readonly Save[]; value: DraftValue; isConflict: boolean };

export type DraftFields = ReadonlyMap<string, DraftField>;

/** The field that some saves of one field leave; they may come in any order, each any number of times. */
export function fieldFrom(saves: readonly Save[]): DraftField {
  const replaced = new Set(saves.flatMap(({ bases }) => bases));
  const unreplaced = new Map(saves.filter(({ id }) => !replaced.has(id)).map((save) => [save.id, save]));
  const heads = [...unreplaced.values()].sort(latestFirst);
  const values = new Set(heads.map(({ value }) => value));
  return { heads, value: heads[0]?.value ?? null, isConflict: values.size > 1 };
}

export function fieldsFrom(saves: readonly Save[]): DraftFields {
  const byField = Map.groupBy(saves, ({ field }) => field);
  return new Map([...byField].map(([field, savesOfField]) => [field, fieldFrom(savesOfField)]));
}

/** The saves that a draft rests on: what a person saw who submits it. */
export function headIds(fields: DraftFields): string[] {
  return [...fields.values()].flatMap(({ heads }) => heads.map(({ id }) => id)).sort();
}

/** The same on every device: by the time of the device that saved, then by id. */
function latestFirst(a: Save, b: Save): number {
  return b.savedAt.localeCompare(a.savedAt) || b.id.localeCompare(a.id);
}
