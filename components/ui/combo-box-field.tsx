"use client";

import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import {
  controlLook,
  describedBy,
  FieldError,
  FieldHint,
  type FieldProps,
  fieldFrame,
  OptionalMark,
} from "./field.tsx";

/** `detail` tells items with the same label apart; it is shown and searched nowhere else. */
export type ComboBoxItem = { id: string; label: string; detail?: string };

export type ComboBoxFieldProps = FieldProps & {
  /** What can be chosen for the text typed so far; the owner filters. */
  items: readonly ComboBoxItem[];
  value: ComboBoxItem | null;
  /** Null as soon as the text no longer is that of the chosen item. */
  onValueChange: (item: ComboBoxItem | null) => void;
  /** On every change of the text by typing. */
  onInputChange: (text: string) => void;
  /** While `items` belong to an older text. */
  busy?: boolean;
  emptyText?: string;
  name?: string;
};

/** Choosing one of many by typing a part of its name. What is typed stays until something is chosen. */
export function ComboBoxField(props: ComboBoxFieldProps) {
  const { id, label, hint, error, optional, items, value, onValueChange, busy, name } = props;
  const { emptyText = "Niets gevonden" } = props;
  const [text, setText] = useState(value?.label ?? "");
  const [known, setKnown] = useState(value?.id ?? null);

  // A choice made elsewhere (a reset, a link that fills the form) replaces the text.
  if ((value?.id ?? null) !== known) {
    setKnown(value?.id ?? null);
    setText(value?.label ?? "");
  }

  function choose(item: ComboBoxItem | null) {
    setKnown(item?.id ?? null);
    if (item?.id !== value?.id) onValueChange(item);
  }

  function type(next: string) {
    setText(next);
    if (next !== value?.label) choose(null);
    props.onInputChange(next);
  }

  function pick(item: ComboBoxItem | null) {
    if (item) setText(item.label);
    choose(item);
  }

  return (
    <I18nProvider locale="nl-NL">
      <ComboBox
        id={id}
        items={items}
        value={value?.id ?? null}
        onChange={(key) => pick(items.find((item) => item.id === key) ?? (key === value?.id ? value : null))}
        inputValue={text}
        onInputChange={type}
        isInvalid={Boolean(error)}
        isRequired={!optional}
        validationBehavior="aria"
        allowsEmptyCollection
        data-field=""
        className={fieldFrame(error)}
      >
        <Label className="font-semibold">
          {label}
          {optional && <OptionalMark />}
        </Label>
        <FieldHint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        <div className="relative max-w-md">
          <Input className={`${controlLook} pr-12`} aria-describedby={describedBy({ id, hint, error })} />
          <Button className="absolute inset-y-0 right-0 flex w-11 cursor-pointer items-center justify-center rounded-md">
            <svg
              aria-hidden="true"
              viewBox="0 0 12 8"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              className="w-3"
            >
              <path d="m1 1.5 5 5 5-5" />
            </svg>
          </Button>
        </div>
        <Popover className="popover" offset={4}>
          <ListBox<ComboBoxItem>
            className="popover-list"
            renderEmptyState={() => (
              <p className="px-3 py-2 text-ink-muted">{busy ? "Bezig met zoeken" : emptyText}</p>
            )}
          >
            {(item) => (
              <ListBoxItem textValue={item.label} className="popover-item">
                <span>{item.label}</span>
                {item.detail && <span className="popover-detail">{item.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
        {name && <input type="hidden" name={name} value={value?.id ?? ""} />}
      </ComboBox>
    </I18nProvider>
  );
}
