import type { ReactNode } from "react";

export type Definition = { term: string; description: ReactNode };

/** Terms, each once, with their descriptions: beside each other from 640 px, under each other below. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="border-t border-line">
      {items.map((item) => (
        <div
          key={item.term}
          className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[minmax(10rem,1fr)_3fr]"
        >
          <dt className="text-ink-muted">{item.term}</dt>
          <dd className="min-w-0 max-w-prose wrap-break-word">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
