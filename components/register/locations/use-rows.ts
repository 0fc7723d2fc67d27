"use client";

import { useEffect, useState } from "react";

/**
 * Rows of a form that can be added and removed. A new row takes the focus in its first field; after a removal the
 * button that adds takes it, so that somebody who uses the keyboard is not thrown back to the top. Fields are called
 * `group.n.part`, and the button `group-add`.
 */
export function useRows<V>(group: string, rows: readonly V[], onChange: (rows: readonly V[]) => void) {
  const [removals, setRemovals] = useState(0);
  const [focus, setFocus] = useState<string | null>(null);

  useEffect(() => {
    if (focus === null) return;
    document.querySelector<HTMLElement>(focus)?.focus();
    setFocus(null);
  }, [focus]);

  return {
    rows,
    /** After a removal no row takes over what another held besides its values. */
    keyOf: (n: number) => `${removals} ${n}`,
    change: (n: number, values: V) => onChange(rows.with(n, values)),
    add(values: V) {
      onChange([...rows, values]);
      setFocus(`[id^="${group}.${rows.length}."]`);
    },
    remove(n: number) {
      onChange(rows.toSpliced(n, 1));
      setRemovals(removals + 1);
      setFocus(`#${group}-add`);
    },
  };
}
