import { expect, test } from "vitest";
import { recordKeurmerk } from "#lib/register/commands/keurmerk.ts";
import { journalBook } from "#lib/server/journal-book.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { ownEntryQuery } from "./own-entry.ts";

test("who recorded something is told what, whatever else of the journal they read; nobody else is", async () => {
  await inSmallWorld(async ({ by, people, database: { read } }) => {
    const { reviewer, coordinator } = people;
    const event = { id: "B-1", event: "ended", effectiveOn: "2018-02-01" };
    const { seq } = await recordKeurmerk.run(by(reviewer), event);
    const ask = async (actor: typeof reviewer, asked: { seq?: number } = {}) =>
      (await ownEntryQuery(journalBook).run({ ...by(actor), read, ...asked }, { seq: String(seq) })).sentence;
    expect(await ask(reviewer)).toMatch(/^Keurmerk van Taalhuis Proef: beëindigd/);
    expect(await ask(coordinator)).toBeNull();
    expect(await ask(reviewer, { seq: seq - 1 })).toBeNull();
  });
});
