"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { SelectField } from "#components/ui/fields/select-field.tsx";
import { roles } from "#lib/access/actor.ts";
import { roleNames } from "#lib/access/text.ts";
import type { Account } from "#lib/accounts/reads/accounts.ts";
import { toSummaryErrors, wayOutOf } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { AccountOutcome } from "./account-outcome.ts";

type AccountDialogProps = {
  account: Account | null;
  onClose: () => void;
  onDone: (outcome: AccountOutcome) => void;
};

/** What can be done with one account. */
export function AccountDialog({ account, onClose, onDone }: AccountDialogProps) {
  return (
    <Dialog open={account !== null} onClose={onClose} title={account?.name ?? ""}>
      {account && <AccountActions key={account.id} account={account} onDone={onDone} />}
    </Dialog>
  );
}

function AccountActions({
  account,
  onDone,
}: {
  account: Account;
  onDone: (outcome: AccountOutcome) => void;
}) {
  const base = `/accounts/${account.id}`;
  const [role, setRole] = useState<string>(account.role);
  const [confirmed, setConfirmed] = useState(false);
  const changeRole = useCommand(`${base}/role`);
  const reset = useCommand<{ oneTimePassword: string | null }>(`${base}/one-time-passwords`);
  const disable = useCommand(`${base}/disablings`);
  const enable = useCommand(`${base}/enablings`);
  const erase = useCommand(`${base}/erasures`);
  const all = [changeRole, reset, disable, enable, erase];
  const errors = all.flatMap((command) => command.errors);
  const attempt = all.reduce((sum, command) => sum + command.attempt, 0);

  async function give(command: typeof disable, input: object, text: string) {
    if (await command.send(input)) onDone({ text });
  }

  async function giveNewPassword() {
    const made = await reset.send({});
    if (made) onDone({ text: `Nieuw eenmalig wachtwoord voor ${account.name}`, ...made });
  }

  return (
    <div className="flex flex-col gap-5">
      <ErrorSummary
        errors={toSummaryErrors(errors, ["role", "confirmed"])}
        wayOut={wayOutOf(errors)}
        attempt={attempt}
        title="Dit is niet gelukt"
      />
      <div className="flex flex-col gap-3">
        <SelectField
          id="changed-role"
          label="Rol"
          options={roles.map((value) => ({ value, label: roleNames[value] }))}
          value={role}
          onValueChange={setRole}
        />
        <div>
          <Button
            busy={changeRole.busy}
            onClick={() => give(changeRole, { role }, `${account.name} heeft een andere rol`)}
          >
            Rol wijzigen
          </Button>
        </div>
      </div>
      <div>
        <Button busy={reset.busy} onClick={giveNewPassword}>
          Nieuw eenmalig wachtwoord geven
        </Button>
      </div>
      {account.disabled ? (
        <>
          <div>
            <Button
              busy={enable.busy}
              onClick={() => give(enable, {}, `Account van ${account.name} staat weer aan`)}
            >
              Account weer aanzetten
            </Button>
          </div>
          <div className="flex flex-col gap-2">
            <CheckboxField
              id="confirmed"
              label="Naam en e-mailadres mogen voorgoed weg. Dit kan niet terug."
              checked={confirmed}
              onCheckedChange={setConfirmed}
            />
            <div>
              <Button
                variant="danger"
                busy={erase.busy}
                onClick={() => give(erase, confirmed ? { confirmed } : {}, "Naam en adres zijn gewist")}
              >
                Naam en adres wissen
              </Button>
            </div>
          </div>
        </>
      ) : (
        <div>
          <Button
            variant="danger"
            busy={disable.busy}
            onClick={() => give(disable, {}, `Account van ${account.name} is uitgezet`)}
          >
            Account uitzetten
          </Button>
        </div>
      )}
    </div>
  );
}
