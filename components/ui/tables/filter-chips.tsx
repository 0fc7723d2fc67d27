import { Link } from "#components/ui/link.tsx";

export type Chip = {
  /** What is filtered on, "Status: Afgekeurd". */
  label: string;
  /** The same list without this filter. */
  without: string;
};

/** The filters that are on; following one takes it off. */
export function FilterChips({ chips }: { chips: readonly Chip[] }) {
  return (
    <ul aria-label="Filters die aan staan" className="flex min-w-0 flex-wrap gap-2">
      {chips.map(({ label, without }) => (
        <li key={label} className="min-w-0">
          <Link href={without} scroll={false} className="chip">
            <span className="min-w-0 wrap-break-word">
              <span className="sr-only">Haal weg: </span>
              <span>{label}</span>
            </span>
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0 print:hidden">
              <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
            </svg>
          </Link>
        </li>
      ))}
    </ul>
  );
}
