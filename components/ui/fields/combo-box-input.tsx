"use client";

import { use, useLayoutEffect, useRef, useState } from "react";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { QuietStatus } from "#components/ui/quiet-status.tsx";
import type { ComboBoxItem } from "./combo-box-item.ts";
import { controlLook, describedBy, type FieldWiring } from "./field.tsx";

/** How the plain field stood when this one took its place. */
export type Handover = {
  /** What was selected of the text; null where the focus was elsewhere. */
  selection: readonly [number, number] | null;
  /** Whether its list should be open by now. */
  isOpen: boolean;
};

type ComboBoxInputProps = {
  field: FieldWiring & { labelId: string };
  items: readonly ComboBoxItem[];
  value: ComboBoxItem | null;
  text: string;
  message: string;
  onText: (text: string) => void;
  onPick: (item: ComboBoxItem | null) => void;
  /** The list is opened without typing. */
  onOpen: () => void;
  handover: Handover;
};

/** The field with its list, once that is fetched. */
export function ComboBoxInput(props: ComboBoxInputProps) {
  const { field, items, value, text, message, onText, onPick, onOpen, handover } = props;
  const [frame, setFrame] = useState<Element | null>(null);
  // What is chosen is always among the items: leaving the field keeps only what is there.
  const offered = value && !items.some(({ id }) => id === value.id) ? [value, ...items] : items;

  return (
    <I18nProvider locale="nl-NL">
      <ComboBox
        ref={setFrame}
        className="relative max-w-md"
        id={field.id}
        aria-labelledby={field.labelId}
        aria-describedby={describedBy(field)}
        isInvalid={field.error !== undefined}
        isRequired={!field.optional}
        validationBehavior="aria"
        allowsCustomValue
        allowsEmptyCollection
        shouldFocusWrap
        items={offered}
        value={value?.id ?? null}
        onChange={(key) => onPick(offered.find(({ id }) => id === key) ?? null)}
        inputValue={text}
        onInputChange={onText}
        onOpenChange={(isOpen, trigger) => isOpen && trigger === "manual" && onOpen()}
      >
        <TypedText handover={handover} />
        <Popover
          className="popover"
          offset={4}
          containerPadding={0}
          maxHeight={320}
          UNSTABLE_portalContainer={frame ?? undefined}
        >
          <ListBox<ComboBoxItem> className="popover-list">
            {({ id, label, detail }) => (
              <ListBoxItem id={id} textValue={label} className="popover-item">
                <span>{label}</span>
                {detail && <span className="popover-detail">{detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
          <p className="px-3 py-2 text-ink-muted empty:hidden">{offered.length === 0 && message}</p>
          <QuietStatus text={offered.length === 0 ? message : ""} />
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}

/** Takes over focus and caret before the browser hears another key. */
function TypedText({ handover: { selection, isOpen } }: { handover: Handover }) {
  const state = use(ComboBoxStateContext);
  const input = useRef<HTMLInputElement>(null);
  const arrive = useRef(() => {
    if (!selection) return;
    input.current?.focus();
    input.current?.setSelectionRange(...selection);
    if (isOpen) state?.open(null, "manual");
  });
  useLayoutEffect(() => arrive.current(), []);

  return <Input ref={input} className={controlLook} onClick={() => state?.open(null, "manual")} />;
}
