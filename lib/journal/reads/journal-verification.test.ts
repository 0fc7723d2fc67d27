import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { openReadOnly } from "#db/open.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { tamper } from "#lib/testing/tampering/tampering.ts";
import { readVerification, verifiedChainAnswer } from "./journal-verification.ts";

/** As the thread makes it: with a connection of its own. */
async function verified({ file }: Database) {
  const { read, close } = openReadOnly(file);
  const context = { read, actor: { role: "system" }, now: new Date(), seq: 0 } as const;
  let text = "";
  for await (const part of readVerification.make(context, null, {})) text += part.text;
  close();
  return verifiedChainAnswer.parse(JSON.parse(text));
}

test("the answer says what holds, what does not, and what was not looked at", async () => {
  await inSmallWorld(async ({ database }) => {
    const notCovered = expect.arrayContaining(["drafts", "settings", "mail", "receipts"]);
    expect(await verified(database)).toMatchObject({ holds: true, wrong: null, notCovered });
    tamper(database.file, [["update verdict set verdict = 'rejected'"]]);
    expect(await verified(database)).toMatchObject({
      holds: false,
      wrong: expect.stringContaining("verdict"),
    });
  });
});
