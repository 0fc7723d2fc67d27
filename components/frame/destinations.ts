import type { Role } from "#lib/access/actor.ts";
import { type Action, mayEver } from "#lib/access/policy.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { frameworkPaths } from "#lib/framework/paths.ts";
import { importPaths } from "#lib/import/paths.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import { journalPaths } from "#lib/journal/paths.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { worklistPaths } from "#lib/worklist/paths.ts";
import { workloadPaths } from "#lib/workload/paths.ts";

/** A place to go, or something to do there. */
export type Destination = { href: string; label: string };

type Guarded = Destination & { action: Action };

const pages: readonly Guarded[] = [
  { href: figurePaths.progress(), label: "Stand van zaken", action: "progress.read" },
  { href: schoolPaths.schools(), label: "Scholen", action: "school.list" },
  { href: planningPaths.planning(), label: "Planning", action: "planning.read" },
  { href: visitPaths.visits(), label: "Bezoeken", action: "visit.list" },
  { href: worklistPaths.agenda, label: "Agenda", action: "calendar.list-visits" },
  { href: inspectorPaths.inspectors, label: "Inspecteurs", action: "inspector.list-records" },
  // A role that declares independence for its visits has its own record.
  { href: inspectorPaths.ownRecord, label: "Mijn gegevens", action: "independence.declare" },
  { href: procedurePaths.review, label: "Beoordeling", action: "verdict.list-due" },
  { href: registerPaths.keurmerk, label: "Keurmerk", action: "keurmerk.list-due" },
  { href: workloadPaths.quality, label: "Kwaliteit", action: "inspector.read-quality" },
  { href: journalPaths.journal(), label: "Logboek", action: "journal.list" },
  { href: importPaths.import, label: "Importeren", action: "import.run" },
  // In the menu only of the role that imports versions; other roles find them by search.
  { href: frameworkPaths.frameworks, label: "Kaders", action: "framework.import" },
  { href: accountPaths.accounts, label: "Beheer", action: "account.list" },
];

const actions: readonly Guarded[] = [
  { href: visitPaths.recordVisit(), label: "Bezoek vastleggen", action: "visit.record" },
  { href: visitPaths.device, label: "Bekijk wat er op dit apparaat staat", action: "visit-draft.open-key" },
  { href: figurePaths.waiting(), label: "Bekijk waar het op wacht", action: "school.read-status" },
  { href: planningPaths.forecast(), label: "Bekijk de vooruitblik", action: "progress.read-forecast" },
  { href: procedurePaths.review, label: "Oordeel geven", action: "verdict.give" },
  { href: registerPaths.keurmerk, label: "Keurmerk vastleggen", action: "keurmerk.record" },
  { href: planningPaths.planning(), label: "Scholen indelen", action: "plan.assign" },
  {
    href: visitPaths.plannedVisits(),
    label: "Bekijk de geplande bezoeken",
    action: "planning.list-visits",
  },
  { href: worklistPaths.agenda, label: "Abonnement op de agenda", action: "calendar.make-feed" },
  { href: planningPaths.adoptPlan, label: "Plan vaststellen", action: "plan.adopt" },
  { href: registerPaths.holidays, label: "Bekijk de schoolvakanties", action: "holiday.list" },
  { href: inspectorPaths.exchangeDays, label: "Terugkomdag vastleggen", action: "exchange-day.record" },
  { href: registerPaths.drawRule, label: "Grenzen voor de loting", action: "draw.set-rule" },
  { href: frameworkPaths.frameworks, label: "Bekijk de kaders", action: "framework.list" },
  { href: importPaths.import, label: "Register importeren", action: "school.register" },
  { href: accountPaths.accounts, label: "Account maken", action: "account.create" },
  { href: journalPaths.journal(), label: "Logboek controleren", action: "journal.verify" },
  { href: accountPaths.password, label: "Wachtwoord veranderen", action: "password.change" },
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
