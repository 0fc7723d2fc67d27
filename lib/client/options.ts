import { queryOptions } from "@tanstack/react-query";
import type { listAccounts } from "#lib/accounts/reads/accounts.ts";
import type { journalQuery } from "#lib/journal/reads/journal.ts";
import type { verifyJournal } from "#lib/journal/reads/journal-verification.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";

/** What a query answers. */
export type Answer<Q extends { run: (...args: never[]) => Promise<unknown> }> = Awaited<ReturnType<Q["run"]>>;

/** Parameters as they stand in an address. */
export type Asked = Readonly<Record<string, string | undefined>>;

function read<Q extends { run: (...args: never[]) => Promise<unknown> }>(
  action: string,
  path: string,
  asked: Asked = {},
) {
  const known = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  return queryOptions({
    queryKey: [action, path, known],
    queryFn: () => callApi<Answer<Q>>(apiPath(path, known)),
  });
}

/** Every query that a component reads by itself, with its key: one owner per datum. */
export const options = {
  journal: (asked: Asked) => read<ReturnType<typeof journalQuery>>("journal.list", "/journal", asked),
  chain: () => read<typeof verifyJournal>("journal.verify", "/journal/verification"),
  accounts: () => read<typeof listAccounts>("account.list", "/accounts"),
};
