import type { ReactNode } from "react";
import { PageName } from "#components/ui/page/page-name.tsx";
import { DemoBanner } from "./demo-banner.tsx";

type PlainPageProps = {
  /** The day of a demonstration; null for real data. */
  demoDay: string | null;
  title: string;
  children: ReactNode;
};

/** A page without the frame: for visitors who are not, or not fully, signed in. */
export function PlainPage({ demoDay, title, children }: PlainPageProps) {
  return (
    <>
      <PageName>{title}</PageName>
      {demoDay !== null && (
        <header>
          <DemoBanner today={demoDay} />
        </header>
      )}
      <main id="inhoud" tabIndex={-1} className="mx-auto w-full max-w-lg px-4 py-10 sm:py-16">
        <p className="text-lg font-semibold text-ink-muted">Toezicht in de klas</p>
        <h1 className="mb-6">{title}</h1>
        {children}
      </main>
    </>
  );
}
