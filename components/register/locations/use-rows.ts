"use client";

import { useEffect, useRef, useState } from "react";

type Row<V> = { key: number; values: V };

/**
 * Rows of a form that can be added and removed. A new row takes the focus in its first field; after a removal the
 * button that adds takes it, so that somebody who uses the keyboard is not thrown back to the top. Fields are called
 * `group.n.part`, and the button `group-add`.
 */
export function useRows<V>(group: string, initial: readonly V[]) {
  const [rows, setRows] = useState<readonly Row<V>[]>(initial.map((values, key) => ({ key, values })));
  const next = useRef(initial.length);
  const [focus, setFocus] = useState<string | null>(null);

  useEffect(() => {
    if (focus === null) return;
    document.querySelector<HTMLElement>(focus)?.focus();
    setFocus(null);
  }, [focus]);

  return {
    rows,
    change(key: number, values: V) {
      setRows(rows.map((row) => (row.key === key ? { key, values } : row)));
    },
    add(values: V) {
      setRows([...rows, { key: next.current++, values }]);
      setFocus(`[id^="${group}.${rows.length}."]`);
    },
    remove(key: number) {
      setRows(rows.filter((row) => row.key !== key));
      setFocus(`#${group}-add`);
    },
  };
}
