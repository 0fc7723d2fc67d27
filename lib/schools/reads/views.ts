import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { FactRow } from "#db/fact-tables.ts";
import type { Read } from "#db/open.ts";
import { savedView } from "#db/schema/schools.ts";
import { type Actor, isPerson } from "#lib/access/actor.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { erased, textsOf } from "#lib/operation/texts.ts";
import { listViewsParams } from "#lib/schools/inputs/views.ts";

const savedViewAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The parameters of the address that it opens. */
  params: z.record(z.string(), z.string()),
});
export type SavedView = z.output<typeof savedViewAnswer>;

export const viewListAnswer = z.strictObject({ views: z.array(savedViewAnswer) });

/** The views that the asker saved, by name. */
export const listViews = query({
  action: "view.list",
  path: "/views",
  summary: "The asker's own saved views of a list",
  sample: plainSample({}),
  params: listViewsParams,
  answer: viewListAnswer,
  load: ({ read, actor }, { screen }) => getViews(read, ownerIdOf(actor), screen),
  shape: (views) => ({
    views: views
      .map(({ row, name, params }) => ({ id: row.id, name, params }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
  }),
});

/** The owner of the views that an actor reads and writes. */
export function ownerIdOf(actor: Actor): string {
  return isPerson(actor) ? actor.accountId : actor.role;
}

export async function getViews(
  read: Read,
  accountId: string,
  screen: string,
): Promise<(Omit<SavedView, "id"> & { row: FactRow<"savedView"> })[]> {
  const rows = await read
    .select()
    .from(savedView)
    .where(and(eq(savedView.accountId, accountId), eq(savedView.screen, screen), isNull(savedView.untilSeq)));
  const text = await textsOf(
    read,
    rows.map((row) => row.nameDigest),
  );
  return rows.map((row) => {
    const { name, q } = parseViewText(text(row.nameDigest) ?? erased);
    return { row, name, params: { ...JSON.parse(row.params), ...(q && { q }) } };
  });
}

/**
 * What a person typed for a view: its name, and on the next line what is searched for. Both can hold anything, so
 * they are stored as one erasable text, and only chosen words stand in the fact.
 */
export function viewText(name: string, q: string | undefined): string {
  return q ? `${name}\n${q}` : name;
}

function parseViewText(text: string): { name: string; q: string } {
  const [name = "", ...rest] = text.split("\n");
  return { name, q: rest.join("\n") };
}
