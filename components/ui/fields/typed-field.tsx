"use client";

import { useState, useSyncExternalStore } from "react";
import { shownValue, type TypedKind, typedError, typedValue } from "#lib/text/typed-value.ts";
import { afterPress } from "./after-press.ts";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";

export type TypedFieldProps = FieldProps & {
  kind: TypedKind;
  /** As it is stored, or what was typed as long as that is no such value. */
  value?: string;
  defaultValue?: string;
  onValueChange?: ((value: string) => void) | undefined;
  /** What is wrong with the value beside others, said once the field is left. */
  wrong?: string | undefined;
  onBlur?: () => void;
  name?: string;
};

/** Which keys a telephone shows: those of `decimal` have the comma or point of a time. */
const inputModes = { day: "numeric", time: "decimal", amount: "numeric", email: "email" } as const;

/**
 * A value that the user types on a line. On leaving the field it is written as it was read, or what is wrong with it is said,
 * until it is typed in again. A form that sends the field natively sends the value; before scripts run, or without, it sends
 * what was typed, which the server reads as well.
 */
export function TypedField(props: TypedFieldProps) {
  const { kind, id, label, hint, optional, value, defaultValue = "", name = id } = props;
  const given = value ?? defaultValue;
  const [current, setCurrent] = useState(given);
  const [text, setText] = useState(shownValue(kind, given));
  const [checked, setChecked] = useState(text);
  const withScript = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );

  // A value that did not come from typing here (a reset, another day chosen elsewhere) replaces the text.
  if (value !== undefined && value !== current) {
    setCurrent(value);
    setText(shownValue(kind, value));
    setChecked(shownValue(kind, value));
  }

  function type(next: string) {
    const read = typedValue(kind, next);
    setText(next);
    setCurrent(read);
    props.onValueChange?.(read);
  }

  function leave() {
    const shown = shownValue(kind, current);
    setText(shown);
    afterPress(() => setChecked(shown));
    props.onBlur?.();
  }

  const wrong = typedError(kind, text) ?? props.wrong;
  const now = props.now === undefined ? undefined : shownValue(kind, props.now);
  const error = (text === checked ? wrong : undefined) ?? props.error;
  return (
    <Field id={id} label={label} hint={hint} now={now} error={error} optional={optional}>
      <input
        {...controlAttributes({ id, hint, now, error, optional })}
        type="text"
        name={withScript ? undefined : name}
        inputMode={inputModes[kind]}
        autoComplete="off"
        value={text}
        className={`${controlLook} ${kind === "email" ? "max-w-md" : "max-w-40"} tabular-nums`}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {withScript && <input type="hidden" name={name} value={current} />}
    </Field>
  );
}
