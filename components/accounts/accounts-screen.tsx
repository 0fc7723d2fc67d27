"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { roleNames } from "#lib/access/text.ts";
import type { Account } from "#lib/accounts/reads/accounts.ts";
import { options } from "#lib/client/options.ts";
import { number } from "#lib/text/dates.ts";
import { AccountDialog } from "./account-dialog.tsx";
import type { AccountOutcome } from "./account-outcome.ts";
import { NewAccountForm } from "./new-account-form.tsx";

/** Beheer: the accounts, as the account that is signed in sees them. */
export function AccountsScreen({ account }: { account: string }) {
  const { data: accounts } = useSuspenseQuery(options.accounts(account));
  const [outcome, setOutcome] = useState<AccountOutcome | null>(null);
  const [managed, setManaged] = useState<Account | null>(null);

  function done(next: AccountOutcome) {
    setOutcome(next);
    setManaged(null);
  }

  return (
    <>
      <PageHeader title="Accounts" count={number(accounts.length)} />
      <div className="flex flex-col gap-8">
        {outcome && (
          <Notice kind="success" role="status" title={outcome.text}>
            {outcome.oneTimePassword && (
              <p>
                Eenmalig wachtwoord: <code className="font-semibold">{outcome.oneTimePassword}</code>. U ziet
                het alleen nu. Bij de eerste keer inloggen kiest de gebruiker een eigen wachtwoord.
              </p>
            )}
          </Notice>
        )}
        <DataTable
          caption="Alle accounts"
          captionHidden
          rows={accounts}
          rowKey={(account) => account.id}
          columns={[
            { header: "Naam", cell: (account) => account.name },
            { header: "E-mailadres", cell: (account) => account.email },
            { header: "Rol", cell: (account) => roleNames[account.role] },
            { header: "Staat", cell: (account) => <AccountState account={account} /> },
            {
              header: "Wijzigen",
              cell: (account) =>
                !account.erased && (
                  <Button size="small" onClick={() => setManaged(account)}>
                    Wijzig<span className="sr-only">{` het account van ${account.name}`}</span>
                  </Button>
                ),
            },
          ]}
        />
        <section aria-labelledby="new-account">
          <h2 id="new-account" className="mb-4">
            Nieuw account
          </h2>
          <NewAccountForm onDone={done} />
        </section>
      </div>
      <AccountDialog account={managed} onClose={() => setManaged(null)} onDone={done} />
    </>
  );
}

function AccountState({ account }: { account: Account }) {
  if (account.erased) return <Badge tone="muted">Gewist</Badge>;
  if (account.disabled) return <Badge tone="negative">Uitgezet</Badge>;
  if (account.mustChangePassword) return <Badge tone="progress">Nog niet ingelogd</Badge>;
  return <Badge tone="positive">In gebruik</Badge>;
}
