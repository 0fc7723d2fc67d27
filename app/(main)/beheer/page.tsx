import type { Metadata } from "next";
import { AccountsScreen } from "#components/admin/accounts-screen.tsx";
import { options } from "#lib/client/options.ts";
import { listAccounts } from "#lib/queries/accounts.ts";
import { showPage } from "../../show-page.tsx";

export const metadata: Metadata = { title: "Beheer" };
export const dynamic = "force-dynamic";

export default async function AccountsPage() {
  return await showPage({
    needs: "account.list",
    seeds: [{ options: options.accounts(), query: listAccounts, raw: {} }],
    children: <AccountsScreen />,
  });
}
