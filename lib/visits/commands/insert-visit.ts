import type { FactRow } from "#db/fact-tables.ts";
import type { EntryWriter } from "#db/journal/entry.ts";
import type { Tx } from "#db/open.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { getMembership } from "#lib/status/reads/membership.ts";
import type { Finding } from "#lib/visits/rules/finding.ts";
import { visitErrors } from "#lib/visits/rules/visit.ts";
import { addFindings, assertKnownCriteria } from "./findings.ts";
import { addVisitedLocations } from "./visited-locations.ts";

/** A visit that is written down as held, with its findings under one version of the framework. */
export type HeldVisit = {
  id: string;
  roundId: string;
  schoolId: string;
  heldOn: Day;
  kind: VisitKind;
  inspectorId: string | null;
  framework: Framework;
  findings: readonly Finding[];
  /** Where it was; by default the locations that were planned. */
  locations?: readonly string[] | undefined;
};

/** Writes down a visit with its findings and locations. The rules on its day and inspectors were asked before. */
export async function addHeldVisit(tx: Tx, write: EntryWriter, held: HeldVisit): Promise<void> {
  const { id, roundId, schoolId, heldOn, kind, inspectorId, framework, findings } = held;
  assertKnownCriteria(framework, findings);
  await write.add("visit", id, {
    happenedOn: heldOn,
    roundId,
    schoolId,
    kind,
    inspectorId,
    frameworkVersion: findings.length > 0 ? framework.version : null,
  });
  await addFindings(write, id, findings);
  await addVisitedLocations(tx, write, { id, schoolId, heldOn }, held.locations);
}

export async function assertPossibleDay(
  tx: Tx,
  round: FactRow<"round">,
  schoolId: string,
  heldOn: Day,
  today: Day,
): Promise<void> {
  const { enrolment, departure } = getMembership(tx, { roundId: round.id, schoolId }, heldOn);
  if (!enrolment) throw conflict(`De school doet niet mee aan ronde “${round.code}”.`);
  const errors = visitErrors(heldOn, {
    roundStartsOn: round.happenedOn,
    roundEndsOn: round.endsOn,
    enteredOn: enrolment.happenedOn,
    leftOn: departure?.happenedOn ?? null,
    today,
  });
  if (errors.length > 0) throw invalid(errors);
}

export function assertFirstVisitOfDay(
  visits: readonly FactRow<"visit">[],
  held: { heldOn: Day; kind: VisitKind },
): void {
  if (visits.some((known) => known.happenedOn === held.heldOn && known.kind === held.kind))
    throw conflict(`Dit bezoek van ${dutchDay(held.heldOn)} is al vastgelegd.`);
}
