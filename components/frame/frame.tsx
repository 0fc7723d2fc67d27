import type { ReactNode } from "react";
import { type Action, mayEver, type Role } from "#lib/domain/policy.ts";
import { paths } from "#lib/paths.ts";
import { roleNames } from "#lib/text/names.ts";
import { DemoBanner } from "./demo-banner.tsx";
import { Navigation } from "./navigation.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { SignOut } from "./sign-out.tsx";

type FrameProps = {
  session: { name: string; role: Role; demo: boolean; today: string };
  children: ReactNode;
};

const places: readonly { href: string; label: string; action: Action }[] = [
  { href: paths.progress(), label: "Stand van zaken", action: "progress.read" },
  { href: paths.schools(), label: "Scholen", action: "school.list" },
  { href: paths.visits(), label: "Bezoeken", action: "visit.list" },
  { href: paths.review, label: "Beoordeling", action: "verdict.list-due" },
  { href: paths.keurmerk, label: "Keurmerk", action: "keurmerk.list-due" },
  { href: paths.journal(), label: "Logboek", action: "journal.list" },
  { href: paths.import, label: "Importeren", action: "import.run" },
  { href: paths.accounts, label: "Beheer", action: "account.list" },
];

/** What stands around every page: where one can go, who one is, and in a demonstration that all is invented. */
export function Frame({ session, children }: FrameProps) {
  const person = { role: session.role, accountId: "", inspectorId: null, mustChangePassword: false };
  const open = places.filter(({ action }) => mayEver(person, action));
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-surface">
        {session.demo && <DemoBanner today={session.today} />}
        <OfflineNotice />
        <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
          <p className="text-lg font-semibold">Toezicht in de klas</p>
          <div className="flex flex-wrap items-center gap-x-4 text-sm">
            <span>
              {session.name} <span className="text-ink-muted">({roleNames[session.role]})</span>
            </span>
            <SignOut />
          </div>
        </div>
        <Navigation places={open} />
      </header>
      <main id="inhoud" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 py-6 sm:px-6 sm:py-8">
        {children}
      </main>
    </div>
  );
}
