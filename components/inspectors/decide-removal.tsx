"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "#components/frame/command-form.tsx";
import { useCommand } from "#lib/client/use-command.ts";

/** A second person agrees that an interest never was there, or does not. */
export function DecideRemoval({ removalId, back }: { removalId: string; back: string }) {
  const router = useRouter();
  const confirm = useCommand(`/interest-removals/${removalId}/confirmations`);
  const reject = useCommand(`/interest-removals/${removalId}/rejections`);

  async function decide(command: typeof confirm) {
    if (await command.send({})) router.push(back);
  }

  return (
    <div className="flex flex-col gap-6">
      <CommandForm
        command={confirm}
        fields={[]}
        submit="Belang laten vervallen"
        danger
        onSubmit={() => void decide(confirm)}
      >
        <p>Klopt het voorstel? Dan telt het belang niet meer mee. Dit kunt u niet terugdraaien.</p>
      </CommandForm>
      <CommandForm
        command={reject}
        fields={[]}
        submit="Belang laten staan"
        onSubmit={() => void decide(reject)}
      >
        <p>Klopt het voorstel niet? Dan blijft het belang meetellen.</p>
      </CommandForm>
    </div>
  );
}
