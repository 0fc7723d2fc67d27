import { Link } from "#components/ui/link.tsx";
import { schoolPaths } from "#lib/schools/paths.ts";
import { number } from "#lib/text/dates.ts";

/** The view in which a figure stands: its list of schools opens in the same one. */
export type FigureView = { on: string; knownAt: string; round: string; mayOpen: boolean };

type FigureProps = {
  count: number;
  /** What is counted, for those who do not see where the figure stands. */
  label: string;
  view: FigureView;
  /** Which schools are behind it; a figure of something else than schools opens nothing. */
  schools?: { status?: string; visitedIn?: string; verdictIn?: string; numbers?: string };
};

/** A figure that opens the schools behind it, for those who may list them; plain text for others. */
export function Figure({ count, label, view, schools }: FigureProps) {
  if (!view.mayOpen || !schools || count === 0) return <span>{number(count)}</span>;
  const { on, knownAt, round } = view;
  return (
    <Link href={schoolPaths.schools({ ...schools, on, knownAt, round })} className="px-0.5">
      <span>{number(count)}</span>
      <span className="sr-only">{` ${label}: bekijk de scholen`}</span>
    </Link>
  );
}
