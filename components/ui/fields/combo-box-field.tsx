"use client";

import { type ComponentProps, type ComponentType, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ComboBoxInput, Handover } from "./combo-box-input.tsx";
import type { ComboBoxItem } from "./combo-box-item.ts";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";

export type ComboBoxFieldProps = Omit<FieldProps, "now"> & {
  now?: ComboBoxItem | null | undefined;
  /** What can be chosen for the text typed so far; the owner filters. */
  items: readonly ComboBoxItem[];
  /** What was chosen, or, with an empty id, what was typed and not chosen yet. */
  value: ComboBoxItem | null;
  onValueChange: (item: ComboBoxItem | null) => void;
  /** On every change of the text by typing, and on opening the list. */
  onInputChange: (text: string) => void;
  /** Instead of items: that there are none, that they are being fetched, or that they could not be. */
  message: string;
};

type Fetched = { Input: ComponentType<ComponentProps<typeof ComboBoxInput>>; handover: Handover };

/**
 * Choosing one of many by typing a part of its name. What is typed stays until something is chosen. The list is React
 * Aria's, fetched at the first focus; until then a plain field takes what is typed.
 */
export function ComboBoxField(props: ComboBoxFieldProps) {
  const { id, label, hint, error, optional, items, onValueChange, onInputChange, message } = props;
  const now = props.now === undefined ? undefined : (props.now?.label ?? "");
  const text = props.value?.label ?? "";
  const value = props.value?.id ? props.value : null;
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const plain = useRef({ isFetching: false, isComposing: false, isOpen: false });
  const labelId = `${id}-label`;

  function type(next: string) {
    if (next !== text) onValueChange(next === "" ? null : { id: "", label: next });
    onInputChange(next);
  }

  function pick(item: ComboBoxItem | null) {
    if (item && item.id !== value?.id) onValueChange(item);
  }

  async function fetchList() {
    if (plain.current.isFetching) return;
    plain.current.isFetching = true;
    try {
      const { ComboBoxInput } = await import("./combo-box-input.tsx");
      handOver(ComboBoxInput);
    } catch {
      plain.current.isFetching = false; // no connection: tried again at the next focus or key
    }
  }

  /** At once, so that no key falls between the two fields; never in the middle of composing a letter. */
  function handOver(Input: Fetched["Input"]) {
    const field = input.current;
    if (!field) return;
    if (plain.current.isComposing) {
      field.addEventListener("compositionend", () => setTimeout(handOver, 0, Input), { once: true });
      return;
    }
    const { selectionStart, selectionEnd } = field;
    const hasFocus = document.activeElement === field;
    const handover: Handover = {
      selection: hasFocus ? [selectionStart ?? 0, selectionEnd ?? 0] : null,
      isOpen: plain.current.isOpen,
    };
    flushSync(() => setFetched({ Input, handover }));
  }

  return (
    <Field id={id} labelId={labelId} label={label} hint={hint} now={now} error={error} optional={optional}>
      {fetched ? (
        <fetched.Input
          field={{ id, labelId, hint, now, error, optional }}
          items={items}
          value={value}
          text={text}
          message={message}
          onText={type}
          onPick={pick}
          onOpen={() => onInputChange(value ? "" : text)}
          handover={fetched.handover}
        />
      ) : (
        <div className="max-w-md">
          <input
            {...controlAttributes({ id, hint, now, error, optional })}
            ref={input}
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={false}
            autoComplete="off"
            spellCheck={false}
            className={controlLook}
            value={text}
            onFocus={fetchList}
            onClick={() => {
              plain.current.isOpen = true;
            }}
            onChange={(event) => {
              plain.current.isOpen = true;
              type(event.currentTarget.value);
              void fetchList();
            }}
            onCompositionStart={() => {
              plain.current.isComposing = true;
            }}
            onCompositionEnd={() => {
              plain.current.isComposing = false;
            }}
          />
        </div>
      )}
    </Field>
  );
}
