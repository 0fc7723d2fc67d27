"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { number } from "#lib/text/dates.ts";

const step = 100;

type FoldedRowsProps<Row> = { rows: readonly Row[]; children: (shown: readonly Row[]) => ReactNode };

/** The first of a long list, and more of it when somebody asks. */
export function FoldedRows<Row>({ rows, children }: FoldedRowsProps<Row>) {
  const [shown, setShown] = useState(step);
  const more = Math.min(step, rows.length - shown);
  return (
    <div className="flex flex-col items-start gap-3 [&>*:first-child]:w-full">
      {children(rows.slice(0, shown))}
      {more > 0 && (
        <Button
          onClick={() => setShown(shown + step)}
        >{`Toon er nog ${number(more)} (van ${number(rows.length)})`}</Button>
      )}
    </div>
  );
}
