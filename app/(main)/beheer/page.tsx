import { showSeededPage } from "#app/seeded-page.tsx";
import { AccountsScreen } from "#components/accounts/accounts-screen.tsx";
import { LastCheck } from "#components/accounts/last-check.tsx";
import { listAccounts } from "#lib/accounts/reads/accounts.ts";
import { options } from "#lib/client/options.ts";
import { actorName } from "#lib/operation/command.ts";
import { getContext } from "#lib/server/context.ts";
import { readCheck } from "#lib/server/health/check-record.ts";

export const dynamic = "force-dynamic";

export default async function AccountsPage() {
  const { actor, database } = await getContext();
  const account = actorName(actor);
  const check = await readCheck(database.file);
  return await showSeededPage({
    needs: "account.list",
    seeds: [{ options: options.accounts(account), query: listAccounts, raw: {} }],
    children: (
      <>
        <AccountsScreen account={account} />
        <LastCheck check={check} />
      </>
    ),
  });
}
