"use client";

import { useState } from "react";
import { controlAttributes, controlLook, Field, type FieldProps } from "./field.tsx";
import { useListbox } from "./use-listbox.ts";

/** `detail` tells items with the same label apart; it is shown and searched nowhere else. */
export type ComboBoxItem = { id: string; label: string; detail?: string };

export type ComboBoxFieldProps = FieldProps & {
  /** What can be chosen for the text typed so far; the owner filters. */
  items: readonly ComboBoxItem[];
  value: ComboBoxItem | null;
  /** Null as soon as the text no longer is that of the chosen item. */
  onValueChange: (item: ComboBoxItem | null) => void;
  /** On every change of the text by typing, and on opening the list. */
  onInputChange: (text: string) => void;
  /** Instead of items: that there are none, that they are being fetched, or that they could not be. */
  message: string;
};

/** Choosing one of many by typing a part of its name. What is typed stays until something is chosen. */
export function ComboBoxField(props: ComboBoxFieldProps) {
  const { id, label, hint, error, optional, items, value, onValueChange, onInputChange, message } = props;
  const [text, setText] = useState(value?.label ?? "");
  const [isOpen, setOpen] = useState(false);
  const listId = `${id}-list`;
  const list = useListbox({ id: listId, count: items.length, open: isOpen, onPick: pick });

  function open() {
    if (!isOpen) onInputChange(value ? "" : text);
    setOpen(true);
  }

  function type(next: string) {
    setText(next);
    setOpen(true);
    list.setActive(-1);
    if (value) onValueChange(null);
    onInputChange(next);
  }

  function pick(index: number) {
    const item = items[index];
    if (!item) return;
    setText(item.label);
    setOpen(false);
    list.setActive(-1);
    onValueChange(item);
  }

  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="relative max-w-md">
        <input
          {...controlAttributes({ id, hint, error, optional })}
          {...list.field}
          type="text"
          value={text}
          className={controlLook}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={open}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            if (list.onKey(event)) return;
            if (event.key === "ArrowDown") open();
            else if (event.key !== "Escape" && event.key !== "Enter") return;
            else if (!isOpen) return;
            else setOpen(false);
            event.preventDefault();
          }}
        />
        <div hidden={!isOpen} className="popover">
          <div id={listId} role="listbox" aria-label={`Keuzes bij ${label}`} className="popover-list">
            {items.map((item, index) => (
              <div key={item.id} {...list.option(index)} className="popover-item">
                <span>{item.label}</span>
                {item.detail && <span className="popover-detail">{item.detail}</span>}
              </div>
            ))}
          </div>
          {items.length === 0 && <p className="px-3 py-2 text-ink-muted">{message}</p>}
        </div>
        <p role="status" className="sr-only">
          {isOpen && (items.length > 0 ? `${items.length} keuzes` : message)}
        </p>
      </div>
    </Field>
  );
}
