"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { useCommand } from "#lib/client/use-command.ts";

/** Draws the locations of a school. It happens once: a draw is not done over. */
export function DrawButton({ schoolId }: { schoolId: string }) {
  const command = useCommand("/location-draws");
  return (
    <CommandForm
      command={command}
      fields={[]}
      submit="Locaties loten"
      onSubmit={() => void command.send({ school: schoolId })}
    >
      <p>Een loting gaat niet over. Daarna kunt u een locatie alleen nog met een reden vervangen.</p>
    </CommandForm>
  );
}
