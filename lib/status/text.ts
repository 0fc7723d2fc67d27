import type { ReportStep } from "#lib/access/report-step.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import type {
  KeurmerkEventKind,
  KeurmerkStage,
  RemedyEventKind,
  Verdict,
} from "#lib/status/rules/fact-words.ts";
import type { OutsideReason, Status } from "#lib/status/rules/status.ts";

export const statusNames: Record<Status, string> = {
  approved: "Goedgekeurd",
  rejected: "Afgekeurd",
  pending: "Inspectie nog niet afgerond",
  "no-lessons": "Geen les",
  "to-visit": "Nog te bezoeken",
};

/** Work outside the plan: the heading of its list, and how a sentence goes on after the number of schools. */
export const outsideReasonNames: Record<OutsideReason, { title: string; after: string }> = {
  pending: { title: statusNames.pending, after: "waarvan de inspectie nog niet is afgerond" },
  noLessons: { title: statusNames["no-lessons"], after: "zonder les" },
  reinspectionDue: { title: "Herinspectie nodig", after: "met een herinspectie na afkeuring" },
};

/** A school that left the round, from that day on and on every screen (model §8). */
export const leftName = "Doet niet meer mee";

/** Where a school stands when it has no status that counts. */
export const withoutStatusNames = { outside: "Doet niet mee", left: "Vertrokken zonder bezoek" } as const;
export const keurmerkNames: Record<KeurmerkStage, string> = {
  aspirant: "Aspirant (voor bepaalde tijd)",
  holder: "Houder (voor onbepaalde tijd)",
  "not-granted": "Niet toegekend",
  withdrawn: "Ingetrokken",
  lapsed: "Vervallen",
  ended: "Beëindigd",
};

export const keurmerkEventNames: Record<KeurmerkEventKind, string> = {
  ...keurmerkNames,
  suspended: "Geschorst",
  "suspension-lifted": "Schorsing opgeheven",
  kept: "Behouden",
};

/** The keurmerk as the public sees it. */
export function keurmerkText({
  stage,
  suspended,
}: {
  stage: KeurmerkStage | null;
  suspended: boolean;
}): string {
  const name = stage === null ? "Onbekend" : keurmerkNames[stage];
  return suspended ? `${name}, geschorst` : name;
}

export const visitKindNames: Record<VisitKind, string> = {
  classroom: "Inspectiebezoek",
  reinspection: "Herinspectie",
  "no-lessons": "Schoolbezoek zonder les",
};

export const reportStepNames: Record<ReportStep, string> = {
  "draft-sent": "Conceptrapport verstuurd",
  "reaction-received": "Reactie van de school ontvangen",
  "reaction-term-passed": "Reactietermijn verstreken",
  final: "Eindrapport vastgesteld",
};

export const remedyEventNames: Record<RemedyEventKind, string> = {
  granted: "Hersteltermijn gegeven",
  ended: "Hersteltermijn beëindigd",
};

export const verdictNames: Record<Verdict, string> = { approved: "Goedgekeurd", rejected: "Afgekeurd" };
