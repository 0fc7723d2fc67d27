import { expect, test } from "vitest";
import { roles } from "#lib/access/actor.ts";
import { reportSteps } from "#lib/access/report-step.ts";
import { visitKinds } from "#lib/access/visit-kind.ts";
import { regions } from "#lib/calendar/holiday-region.ts";
import { interestKinds } from "#lib/inspectors/rules/independence.ts";
import { inspectorEvents } from "#lib/inspectors/rules/inspector.ts";
import { provinces } from "#lib/register/rules/school.ts";
import { relationKinds } from "#lib/register/rules/school-relation.ts";
import { schoolGroups, schoolViewParams } from "#lib/schools/inputs/schools.ts";
import { listViewsParams, viewAddressParams } from "#lib/schools/inputs/views.ts";
import { viewText } from "#lib/schools/reads/views.ts";
import { schoolColumns } from "#lib/schools/rules/school-columns.ts";
import {
  keurmerkEventKinds,
  keurmerkStages,
  remedyEventKinds,
  verdicts,
} from "#lib/status/rules/fact-words.ts";
import { statuses } from "#lib/status/rules/status.ts";
import { receiptCode } from "#lib/text/receipt.ts";
import {
  evidenceKinds,
  fieldKind,
  fieldOf,
  itemFields,
  singleFields,
  unseen,
} from "#lib/visits/rules/draft/fields.ts";
import { findingFieldNames } from "#lib/visits/rules/finding.ts";
import { plannedKinds, returnCauses } from "#lib/visits/rules/planned-visit.ts";
import { visitSections } from "#lib/visits/rules/visit-contents.ts";
import { expectFrozen } from "./expect-frozen.ts";

test("facts, entries and drafts hold words of these lists", () => {
  const lists = {
    role: roles,
    "interest kind": interestKinds,
    "inspector event": inspectorEvents,
    "keurmerk stage": keurmerkStages,
    "keurmerk event": keurmerkEventKinds,
    "planned kind": plannedKinds,
    "return cause": returnCauses,
    "remedy event": remedyEventKinds,
    "report step": reportSteps,
    province: provinces,
    region: regions,
    "relation kind": relationKinds,
    status: statuses,
    verdict: verdicts,
    "visit kind": visitKinds,
    "visit section": visitSections,
  };
  expectFrozen(
    "words",
    Object.entries(lists).flatMap(([list, words]) => words.map((word) => `${list} ${word}`)),
  );
});

test("the fields of a draft have the names under which devices and the server keep answers", () => {
  const thingParts = evidenceKinds.flatMap((kind) =>
    [...Object.keys(itemFields[kind]), "order", "removed"].map((part) => fieldOf.item(kind, "ID", part)),
  );
  const made = [
    ...findingFieldNames.flatMap((field) => [
      fieldOf.finding("INSPECTOR", "CRITERION", field),
      fieldOf.settled("CRITERION", field),
    ]),
    fieldOf.evidence("INSPECTOR", "CRITERION", "ID"),
    fieldOf.independent("INSPECTOR"),
    fieldOf.visited("LOCATION"),
  ];
  expectFrozen("draft-fields", [
    ...[...Object.keys(singleFields), ...thingParts, ...made].map(
      (field) => `${field} ${fieldKind(field.replace(/[A-Z]{2,}/g, (id) => id.toLowerCase()))}`,
    ),
    `score that was not seen: ${unseen}`,
  ]);
});

test("a saved view keeps the shape in which it is stored, and its columns their names", () => {
  expectFrozen("views", [
    ...schoolColumns.map((column) => `column ${column}`),
    ...schoolGroups.map((group) => `group ${group}`),
    ...Object.keys(schoolViewParams.shape).map((param) => `param ${param}`),
    `screen ${listViewsParams.parse({}).screen}`,
  ]);
  const params = {
    q: "ede",
    round: "r1",
    status: "rejected",
    columns: "name,status",
    sort: "-status",
  } as const;
  expect(viewAddressParams(schoolViewParams.parse(params))).toEqual(params);
  expect(viewText("Mijn scholen", "ede")).toBe("Mijn scholen\nede");
  expect(viewText("Mijn scholen", undefined)).toBe("Mijn scholen");
});

test("people have written down receipts as the start of the hash", () => {
  expect(receiptCode("3f2a91c0ffee")).toBe("3F2A-91C0");
});
