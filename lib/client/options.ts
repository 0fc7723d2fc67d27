import { queryOptions } from "@tanstack/react-query";
import type { listAccounts } from "#lib/accounts/reads/accounts.ts";
import type { journalQuery } from "#lib/journal/reads/journal.ts";
import type { VerifiedChain } from "#lib/journal/reads/journal-verification.ts";
import type { listSchools } from "#lib/schools/reads/school-list.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";

/** The answer of a query. */
export type Answer<Q extends { run: (...args: never[]) => Promise<unknown> }> = Awaited<ReturnType<Q["run"]>>;

/** Parameters as they are in an address. */
export type QueryParameters = Readonly<Record<string, string | undefined>>;

/**
 * `account` is whose answer it is, where the answer stays a while: when another account signs in in another tab, this one
 * is not loaded anew and still holds what was read before.
 */
function read<Q extends { run: (...args: never[]) => Promise<unknown> }>(
  action: string,
  path: string,
  parameters: QueryParameters = {},
  account?: string,
) {
  const filled = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value));
  return queryOptions({
    queryKey: [action, path, filled, account],
    queryFn: ({ signal }) => callApi<Answer<Q>>(apiPath(path, filled), { signal }),
  });
}

/** The options of every query that a component reads by itself: its key has one owner. */
export const options = {
  journal: (account: string, parameters: QueryParameters) =>
    read<ReturnType<typeof journalQuery>>("journal.list", "/journal", parameters, account),
  chain: () => read<{ run(): Promise<VerifiedChain> }>("journal.verify", "/journal/verification"),
  schools: (q: string, limit: number) =>
    read<typeof listSchools>("school.list", "/schools", { q, limit: String(limit) }),
  accounts: (account: string) => read<typeof listAccounts>("account.list", "/accounts", {}, account),
};
