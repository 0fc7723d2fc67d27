import { hashKey } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { options } from "./options.ts";

test.each([
  ["accounts", (account: string) => options.accounts(account).queryKey],
  ["lines of the journal", (account: string) => options.journal(account, { before: "20" }).queryKey],
])("%s that one account read are not those of another", (_what, keyOf) => {
  expect(hashKey(keyOf("a"))).toBe(hashKey(keyOf("a")));
  expect(hashKey(keyOf("a"))).not.toBe(hashKey(keyOf("b")));
});
