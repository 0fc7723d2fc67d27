"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { parseAmount } from "#lib/client/amount.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { DrawRule } from "#lib/register/rules/location-draw.ts";

const labels: Record<keyof DrawRule, string> = {
  oneUpTo: "1 locatie: tot en met hoeveel cursisten?",
  twoUpTo: "2 locaties: tot en met hoeveel cursisten?",
  threeUpTo: "3 locaties: tot en met hoeveel cursisten?",
};
const fields = Object.keys(labels) as (keyof DrawRule)[];

/** Sets up to how many learners a school gets one, two and three locations. */
export function RuleForm({ rule }: { rule: DrawRule }) {
  const command = useCommand("/draw-rules");
  const [texts, setTexts] = useState<Record<keyof DrawRule, string>>({
    oneUpTo: String(rule.oneUpTo),
    twoUpTo: String(rule.twoUpTo),
    threeUpTo: String(rule.threeUpTo),
  });
  const [isSet, setIsSet] = useState(false);

  async function submit() {
    setIsSet(false);
    const asked = Object.fromEntries(fields.map((field) => [field, parseAmount(texts[field])]));
    setIsSet((await command.send(asked)) !== null);
  }

  return (
    <>
      <div role="status" className="mb-4">
        {isSet && <Notice kind="success">De grenzen gelden vanaf vandaag, voor nieuwe lotingen.</Notice>}
      </div>
      <CommandForm command={command} fields={fields} submit="Grenzen vaststellen" onSubmit={submit}>
        {fields.map((field) => (
          <TextField
            key={field}
            id={field}
            label={labels[field]}
            inputMode="numeric"
            autoComplete="off"
            width="short"
            value={texts[field]}
            onValueChange={(text) => setTexts({ ...texts, [field]: text })}
            error={errorAt(command.errors, field)}
          />
        ))}
        <p>Bij meer cursisten: 4 locaties.</p>
      </CommandForm>
    </>
  );
}
