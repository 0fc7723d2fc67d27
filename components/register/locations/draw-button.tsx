"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { useForm } from "#lib/client/use-form.ts";

/** Draws the locations of a school. It happens once: a draw is not done over. */
export function DrawButton({ schoolId, round }: { schoolId: string; round: string }) {
  const form = useForm({ path: "/location-draws", values: { school: schoolId, round } });
  return (
    <CommandForm form={form} fields={[]} submit="Locaties loten">
      <p>Een loting gaat niet over. Daarna kunt u een locatie alleen nog met een reden vervangen.</p>
    </CommandForm>
  );
}
