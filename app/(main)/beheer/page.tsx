import { showSeededPage } from "#app/seeded-page.tsx";
import { AccountsScreen } from "#components/accounts/accounts-screen.tsx";
import { listAccounts } from "#lib/accounts/reads/accounts.ts";
import { options } from "#lib/client/options.ts";
import { actorName } from "#lib/operation/command.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function AccountsPage() {
  const account = actorName((await getContext()).actor);
  return await showSeededPage({
    needs: "account.list",
    seeds: [{ options: options.accounts(account), query: listAccounts, raw: {} }],
    children: <AccountsScreen account={account} />,
  });
}
