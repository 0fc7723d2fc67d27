import type { Role } from "#lib/domain/actor.ts";
import { type Action, mayEver } from "#lib/domain/policy.ts";
import { frameworkPaths } from "#lib/framework-paths.ts";
import { inspectorPaths } from "#lib/inspector-paths.ts";
import { paths } from "#lib/paths.ts";
import { planningPaths } from "#lib/planning-paths.ts";

/** A place to go, or something to do there. */
export type Destination = { href: string; label: string };

type Guarded = Destination & { action: Action };

const pages: readonly Guarded[] = [
  { href: paths.progress(), label: "Stand van zaken", action: "progress.read" },
  { href: paths.schools(), label: "Scholen", action: "school.list" },
  { href: paths.planning(), label: "Planning", action: "planning.read" },
  { href: paths.visits(), label: "Bezoeken", action: "visit.list" },
  { href: planningPaths.agenda, label: "Agenda", action: "calendar.list-visits" },
  { href: inspectorPaths.inspectors, label: "Inspecteurs", action: "inspector.list-records" },
  // Who declares independence for visits of her own has a record of her own.
  { href: inspectorPaths.ownRecord, label: "Mijn gegevens", action: "independence.declare" },
  { href: paths.review, label: "Beoordeling", action: "verdict.list-due" },
  { href: paths.keurmerk, label: "Keurmerk", action: "keurmerk.list-due" },
  { href: inspectorPaths.quality, label: "Kwaliteit", action: "inspector.read-quality" },
  { href: paths.journal(), label: "Logboek", action: "journal.list" },
  { href: paths.import, label: "Importeren", action: "import.run" },
  // Who imports versions has few other pages; for others they are something to look up.
  { href: frameworkPaths.frameworks, label: "Kaders", action: "framework.import" },
  { href: paths.accounts, label: "Beheer", action: "account.list" },
];

const actions: readonly Guarded[] = [
  { href: paths.recordVisit(), label: "Bezoek vastleggen", action: "visit.record" },
  { href: paths.device, label: "Bekijk wat er op dit apparaat staat", action: "visit-draft.open-key" },
  { href: paths.waiting(), label: "Bekijk waar het op wacht", action: "school.read-status" },
  { href: paths.forecast(), label: "Bekijk de vooruitblik", action: "progress.read-forecast" },
  { href: paths.review, label: "Oordeel geven", action: "verdict.give" },
  { href: paths.keurmerk, label: "Keurmerk vastleggen", action: "keurmerk.record" },
  { href: paths.planning(), label: "Scholen indelen", action: "plan.assign" },
  {
    href: planningPaths.plannedVisits(),
    label: "Bekijk de geplande bezoeken",
    action: "planning.list-visits",
  },
  { href: planningPaths.agenda, label: "Abonnement op de agenda", action: "calendar.make-feed" },
  { href: planningPaths.adoptPlan, label: "Plan vaststellen", action: "plan.adopt" },
  { href: planningPaths.holidays, label: "Bekijk de schoolvakanties", action: "holiday.list" },
  { href: inspectorPaths.exchangeDays, label: "Terugkomdag vastleggen", action: "exchange-day.record" },
  { href: planningPaths.drawRule, label: "Grenzen voor de loting", action: "draw.set-rule" },
  { href: frameworkPaths.frameworks, label: "Bekijk de kaders", action: "framework.list" },
  { href: paths.import, label: "Register importeren", action: "school.register" },
  { href: paths.accounts, label: "Account maken", action: "account.create" },
  { href: paths.journal(), label: "Logboek controleren", action: "journal.verify" },
  { href: paths.password, label: "Wachtwoord veranderen", action: "password.change" },
];

/** The pages in the main menu of a role. */
export function pagesFor(role: Role): Destination[] {
  return allowed(pages, role);
}

/** What a role can start from anywhere. */
export function actionsFor(role: Role): Destination[] {
  return allowed(actions, role);
}

export function mayReach(role: Role, action: Action): boolean {
  return mayEver({ role, accountId: "", inspectorId: null, mustChangePassword: false }, action);
}

function allowed(all: readonly Guarded[], role: Role): Destination[] {
  return all.filter(({ action }) => mayReach(role, action)).map(({ href, label }) => ({ href, label }));
}
