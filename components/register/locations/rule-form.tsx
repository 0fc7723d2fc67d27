"use client";

import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { TypedField } from "#components/ui/fields/typed-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { parseAmount } from "#lib/client/amount.ts";
import { useForm } from "#lib/client/use-form.ts";
import type { DrawRule } from "#lib/register/rules/location-draw.ts";

const labels: Record<keyof DrawRule, string> = {
  oneUpTo: "1 locatie: tot en met hoeveel cursisten?",
  twoUpTo: "2 locaties: tot en met hoeveel cursisten?",
  threeUpTo: "3 locaties: tot en met hoeveel cursisten?",
};
const fields = Object.keys(labels) as (keyof DrawRule)[];

/** Sets up to how many learners a school gets one, two and three locations. */
export function RuleForm({ rule }: { rule: DrawRule }) {
  const [isSet, setIsSet] = useState(false);
  const form = useForm({
    path: "/draw-rules",
    isOfFact: true,
    values: {
      oneUpTo: String(rule.oneUpTo),
      twoUpTo: String(rule.twoUpTo),
      threeUpTo: String(rule.threeUpTo),
    },
    input: (values) => Object.fromEntries(fields.map((field) => [field, parseAmount(values[field])])),
    done: () => setIsSet(true),
  });

  return (
    <>
      <div role="status" className="mb-4">
        {isSet && form.errors.length === 0 && (
          <Notice kind="success">De grenzen gelden vanaf vandaag, voor nieuwe lotingen.</Notice>
        )}
      </div>
      <CommandForm form={form} submit="Grenzen vaststellen">
        {fields.map((field) => (
          <TypedField key={field} kind="amount" {...form.field(field)} label={labels[field]} />
        ))}
        <p>Bij meer cursisten: 4 locaties.</p>
      </CommandForm>
    </>
  );
}
