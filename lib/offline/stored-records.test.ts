import { expect, test } from "vitest";
import type { VisitRow } from "./database.ts";
import { encrypt, importKey } from "./encryption.ts";
import { decryptVisit, encryptVisit, type StoredVisit } from "./stored-records.ts";

const user = { account: "a", key: await importKey(Buffer.alloc(32, 7).toString("base64")) };
const row = { account: "a", visit: "v", cursor: 3, purgeAt: null, refusal: null };
const bundle = { id: "v" } as StoredVisit["bundle"];
const stored: StoredVisit = { ...row, bundle, submitProblem: null, etag: '"name"' };

test("what was fetched under a name is stored with it, encrypted", async () => {
  const written = await encryptVisit(user, stored);
  expect(Object.keys(written).sort()).toEqual([...Object.keys(row), "sealed"].sort());
  expect(await decryptVisit(user, written)).toEqual(stored);
});

test("what a tab of the version before wrote has no name, and so is fetched anew", async () => {
  // That version encrypts these two, and puts whatever else it read of a visit beside them.
  const {
    bundle: fetched,
    submitProblem,
    ...rest
  } = await decryptVisit(user, await encryptVisit(user, stored));
  const written = { ...rest, sealed: await encrypt(user.key, { bundle: fetched, submitProblem }) };
  expect(await decryptVisit(user, written as VisitRow)).toEqual({ ...stored, etag: null });
});
