"use client";

import { useState, useSyncExternalStore } from "react";
import { dutchDay, isDay, parseDay } from "#lib/calendar/day.ts";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";

export type DayFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or what was typed as long as that is not a day. */
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  onBlur?: () => void;
  name?: string;
};

function shown(value: string): string {
  return isDay(value) ? dutchDay(value) : value;
}

/**
 * A day that the user knows and types: 31-12-2017, 1-2-2018 or 2018-02-01. Written as dd-mm-jjjj on leaving
 * the field. A form that sends the field natively sends `YYYY-MM-DD`; before scripts run, or without, it sends what
 * was typed, which the server reads as well.
 */
export function DayField(props: DayFieldProps) {
  const { id, label, hint = "dd-mm-jjjj", error, optional, value, defaultValue = "", name = id } = props;
  const given = value ?? defaultValue;
  const [current, setCurrent] = useState(given);
  const [text, setText] = useState(shown(given));
  const withScript = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );

  // A value that did not come from typing here (a reset, another day chosen elsewhere) replaces the text.
  if (value !== undefined && value !== current) {
    setCurrent(value);
    setText(shown(value));
  }

  function type(next: string) {
    const read = parseDay(next) ?? next.trim();
    setText(next);
    setCurrent(read);
    props.onValueChange?.(read);
  }

  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...controlAttributes({ id, hint, error, optional })}
        type="text"
        name={withScript ? undefined : name}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        className={`${controlLook} max-w-40 tabular-nums`}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setText(shown(current));
          props.onBlur?.();
        }}
      />
      {withScript && <input type="hidden" name={name} value={current} />}
    </Field>
  );
}
