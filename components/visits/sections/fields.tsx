"use client";

import { type KeyboardEvent, memo, type ReactNode } from "react";
import { SaveStatusBadge } from "#components/offline/save-status-badge.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { TypedField } from "#components/ui/fields/typed-field.tsx";
import { useField } from "#components/visits/capture/capture-context.tsx";
import { Conflict } from "#components/visits/capture/conflict.tsx";
import { clockOf } from "#lib/text/dates.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";
import { shownValue } from "#lib/text/typed-value.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";
import { typedKindOf } from "#lib/visits/rules/visit-contents.ts";

type DraftFieldProps = { field: string; label: ReactNode; hint?: string; optional?: boolean };

function asText(value: DraftValue): string {
  return typeof value === "string" ? value : "";
}

/** Free text of any length. Ctrl+Enter puts the time where the cursor is. */
export const DraftText = memo(function DraftText({ field, label, hint, optional }: DraftFieldProps) {
  const { value, status, set } = useField(field);
  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    const area = event.currentTarget;
    area.setRangeText(`${clockOf(Date.now())} `, area.selectionStart, area.selectionEnd, "end");
    set(area.value); // after the text and its cursor: the next key comes at once
  }
  return (
    <div>
      <TextAreaField
        id={field}
        label={label}
        hint={hint ? `${hint} ${privacyReminder}` : privacyReminder}
        optional={optional}
        rows={3}
        value={asText(value)}
        onValueChange={set}
        onKeyDown={onKey}
      />
      <Conflict field={field} textOf={asText} joins />
      <SaveStatusBadge status={status} />
    </div>
  );
});

type DraftLineProps = DraftFieldProps & {
  isFreeText?: boolean;
  /** What is wrong with a time or a number beside others, once the field is left. */
  wrong?: string | undefined;
};

/** One line: words, or a day, a time or a number. */
export const DraftLine = memo(function DraftLine(props: DraftLineProps) {
  const { field, label, hint, optional, isFreeText, wrong } = props;
  const { value, status, set } = useField(field);
  const kind = typedKindOf(field);
  const reminded = isFreeText ? [hint, privacyReminder].filter(Boolean).join(" ") : hint;
  const common = { id: field, label, hint: reminded, optional, value: asText(value), onValueChange: set };
  return (
    <div>
      {kind ? (
        <TypedField {...common} kind={kind} wrong={wrong} />
      ) : (
        <TextField {...common} autoComplete="off" />
      )}
      <Conflict field={field} textOf={(value) => (kind ? shownValue(kind, asText(value)) : asText(value))} />
      <SaveStatusBadge status={status} />
    </div>
  );
});
