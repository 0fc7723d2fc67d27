"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { useForm } from "#lib/client/use-form.ts";

/** A second person agrees that an interest never was there, or does not. */
export function DecideRemoval({ removalId, back }: { removalId: string; back: string }) {
  const confirm = useForm({
    path: `/interest-removals/${removalId}/confirmations`,
    values: {},
    done: back,
  });
  const reject = useForm({ path: `/interest-removals/${removalId}/rejections`, values: {}, done: back });
  return (
    <div className="flex flex-col gap-6">
      <CommandForm form={confirm} submit="Belang laten vervallen" danger>
        <p>Klopt het voorstel? Dan telt het belang niet meer mee. Dit kunt u niet terugdraaien.</p>
      </CommandForm>
      <CommandForm form={reject} submit="Belang laten staan">
        <p>Klopt het voorstel niet? Dan blijft het belang meetellen.</p>
      </CommandForm>
    </div>
  );
}
