import { type KeyboardEvent, useEffect, useState } from "react";

type Listbox = {
  /** Id of the list; its options are `…-0`, `…-1` and so on. */
  id: string;
  count: number;
  open: boolean;
  onPick: (index: number) => void;
};

/**
 * Keys and attributes of a text field that chooses from a list (ARIA combobox): the focus stays in the field, the
 * arrows move over the options, Enter picks. What Enter does without an active option is left to the owner.
 */
export function useListbox({ id, count, open, onPick }: Listbox) {
  const [chosen, setActive] = useState(-1);
  const active = open && chosen < count ? chosen : -1;
  const optionId = (option: number) => `${id}-${option}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  /** Handles a key; returns whether it was one of the list. */
  function onKey(event: KeyboardEvent): boolean {
    const isEnter = event.key === "Enter" && active >= 0;
    const isArrow = (event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0;
    if (event.nativeEvent.isComposing || !(isEnter || isArrow)) return false;
    event.preventDefault();
    if (isEnter) onPick(active);
    else if (event.key === "ArrowDown") setActive(active + 1 < count ? active + 1 : 0);
    else setActive(active > 0 ? active - 1 : count - 1);
    return true;
  }

  const field = {
    role: "combobox",
    autoComplete: "off",
    spellCheck: false,
    "aria-autocomplete": "list",
    "aria-controls": id,
    "aria-expanded": open,
    "aria-activedescendant": active >= 0 ? optionId(active) : undefined,
  } as const;
  const option = (index: number) =>
    ({
      id: optionId(index),
      role: "option",
      "aria-selected": index === active,
      "data-focused": index === active || undefined,
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(), // the field keeps the focus
      onClick: () => onPick(index),
    }) as const;
  return { field, option, onKey, setActive };
}
