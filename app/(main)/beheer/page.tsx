import type { Metadata } from "next";
import { AccountsScreen } from "#components/admin/accounts-screen.tsx";
import { options } from "#lib/client/options.ts";
import { listAccounts } from "#lib/queries/accounts.ts";
import { showSeededPage } from "../../seeded-page.tsx";

export const metadata: Metadata = { title: "Beheer" };
export const dynamic = "force-dynamic";

export default async function AccountsPage() {
  return await showSeededPage({
    needs: "account.list",
    seeds: [{ options: options.accounts(), query: listAccounts, raw: {} }],
    children: <AccountsScreen />,
  });
}
