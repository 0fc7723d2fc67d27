import { z } from "zod";
import type { Read } from "#db/open.ts";
import { query } from "#lib/operation/query.ts";
import { idOr } from "#lib/operation/sample.ts";
import { namesOf } from "#lib/operation/texts.ts";
import { readDraftSavesParams } from "#lib/visits/inputs/visit-draft.ts";
import { assertSameAccount } from "#lib/visits/rules/draft/same-account.ts";
import { getSaves, numberedSaveAnswer } from "./draft-saves.ts";
import { type DraftSubject, getDraftSubject } from "./draft-subject.ts";

/** What came in of a draft after some number. It is short: a device gets it after every answer that it sends. */
export const draftNewsAnswer = z.strictObject({
  saves: z.array(numberedSaveAnswer),
  people: z
    .record(z.string(), z.string())
    .meta({ description: "The names of the people who saved these, by account" }),
  last: z.int().meta({ description: "The number of the last save: where the next question begins" }),
  isSubmitted: z.boolean(),
});
export type DraftNews = z.output<typeof draftNewsAnswer>;

/** `known` are the saves that the asker sent with the question. Asks no policy. */
export async function getDraftNews(
  read: Read,
  { id, visit }: Pick<DraftSubject, "id" | "visit">,
  after: number,
  known: readonly string[] = [],
): Promise<DraftNews> {
  const since = await getSaves(read, id, { after });
  const sent = new Set(known);
  const saves = since.filter(({ id: saveId }) => !sent.has(saveId));
  const authors = saves.map(({ by }) => by);
  return {
    saves,
    people: authors.length > 0 ? Object.fromEntries(await namesOf(read, authors)) : {},
    last: since.at(-1)?.number ?? after,
    isSubmitted: visit !== null,
  };
}

export const readDraftSaves = query({
  action: "visit-draft.read-saves",
  path: "/visit-drafts/{id}/saves",
  summary: "The answers of a visit that is being recorded that came in after a number",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.plannedId) },
    resource: { inspectorId: world.people.inspector.inspectorId, visitKind: "classroom" },
  }),
  params: readDraftSavesParams,
  answer: draftNewsAnswer,
  async load({ read, actor }, { id, account, after }) {
    if (account !== undefined) assertSameAccount(actor, account);
    const subject = await getDraftSubject(read, id);
    return { subject, news: await getDraftNews(read, subject, after) };
  },
  resource: ({ subject }) => ({ inspectorIds: subject.inspectorIds }),
  shape: ({ news }): DraftNews => news,
});
