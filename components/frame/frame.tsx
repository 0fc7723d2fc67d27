import type { ReactNode } from "react";
import type { Role } from "#lib/access/actor.ts";
import { roleNames } from "#lib/access/text.ts";
import { DemoBanner } from "./demo-banner.tsx";
import { actionsFor, mayReach, pagesFor } from "./destinations.ts";
import { Navigation } from "./navigation.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import type { Reach } from "./reach.ts";
import { RecordedLine } from "./recorded-line.tsx";
import { OpenButton, Shortcuts } from "./shortcuts.tsx";
import { SignOut } from "./sign-out.tsx";

type FrameProps = {
  session: { name: string; role: Role; demo: boolean; today: string };
  children: ReactNode;
};

/** The frame of every page: navigation, the user, and in a demonstration the banner that all is invented. */
export function Frame({ session, children }: FrameProps) {
  const { role } = session;
  const reach: Reach = {
    pages: pagesFor(role),
    actions: actionsFor(role),
    schools: mayReach(role, "school.list"),
    progress: mayReach(role, "progress.read"),
  };
  return (
    <Shortcuts reach={reach}>
      <div className="flex min-h-dvh flex-col">
        <header className="border-b border-line bg-surface">
          {session.demo && <DemoBanner today={session.today} />}
          <OfflineNotice />
          <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
            <p className="text-lg font-semibold">Toezicht in de klas</p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              <OpenButton dialog="search">Zoek (Ctrl+K)</OpenButton>
              <span>
                <span>{session.name}</span> <span className="text-ink-muted">{`(${roleNames[role]})`}</span>
              </span>
              <SignOut />
            </div>
          </div>
          <Navigation destinations={reach.pages} />
          <RecordedLine />
        </header>
        <main
          id="inhoud"
          tabIndex={-1}
          className="mx-auto w-full max-w-page flex-1 px-4 py-6 sm:px-6 sm:py-8"
        >
          {children}
        </main>
        <footer className="border-t border-line px-4 py-2 text-center sm:px-6 print:hidden">
          <OpenButton dialog="keys">Toetsen</OpenButton>
        </footer>
      </div>
    </Shortcuts>
  );
}
