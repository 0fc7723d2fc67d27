import type { Role } from "#lib/domain/actor.ts";
import type { InterestKind } from "#lib/domain/independence.ts";
import type { InspectorEvent } from "#lib/domain/inspector.ts";
import type { KeurmerkEventKind, KeurmerkStage } from "#lib/domain/keurmerk.ts";
import type { RemedyEventKind } from "#lib/domain/remedy.ts";
import type { ReportStep } from "#lib/domain/report.ts";
import type { Verdict } from "#lib/domain/verdict.ts";
import type { VisitKind } from "#lib/domain/visit.ts";
import { statusNames } from "./status-names.ts";

/** Groups of schools that a figure opens, as the heading of their list. */
export const groupNames: Record<string, string> = {
  ...statusNames,
  population: "Alle scholen in de ronde",
  visited: "Bezocht",
  inspected: "Geïnspecteerd",
  "rejected-keurmerk-lost": "Afgekeurd, keurmerk verloren",
  "reinspection-due": "Herinspectie nodig",
  "outside-plan": "Buiten de planning",
  "left-unvisited": "Vertrokken zonder bezoek",
};

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

export const roleNames: Record<Role, string> = {
  inspector: "Inspecteur",
  coordinator: "Coördinator ITTA",
  reviewer: "Keurmerkmedewerker Blik op Werk",
  ministry: "Ministerie SZW",
  advisory: "Adviesgroep",
  admin: "Beheerder",
};

/** Who wrote something down. */
export function recorder(by: string | null): string {
  return by ?? "het systeem";
}

export const inspectorEventNames: Record<InspectorEvent, string> = {
  recruited: "Aangenomen",
  "course-completed": "Cursus afgerond",
  left: "Gestopt",
};

export const interestKindNames: Record<InterestKind, string> = {
  employment: "In dienst",
  freelance: "Werk als zelfstandige",
  family: "Familie",
  training: "Opleiding van docenten",
  competitor: "Concurrent",
  other: "Iets anders",
};
