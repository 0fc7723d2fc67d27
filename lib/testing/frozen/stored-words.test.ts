import { expect, test } from "vitest";
import { roles } from "#lib/domain/actor.ts";
import {
  fieldKind,
  fieldOf,
  singleFields,
  thingFields,
  thingKinds,
  unseen,
} from "#lib/domain/draft/fields.ts";
import { keurmerkEventKinds, keurmerkStages, remedyEventKinds, verdicts } from "#lib/domain/fact-words.ts";
import { regions } from "#lib/domain/holiday-region.ts";
import { interestKinds } from "#lib/domain/independence.ts";
import { inspectorEvents } from "#lib/domain/inspector.ts";
import { plannedKinds, returnCauses } from "#lib/domain/planned-visit.ts";
import { receiptCode } from "#lib/domain/receipt.ts";
import { reportSteps } from "#lib/domain/report-step.ts";
import { provinces } from "#lib/domain/school.ts";
import { schoolColumns } from "#lib/domain/school-columns.ts";
import { relationKinds } from "#lib/domain/school-relation.ts";
import { statuses } from "#lib/domain/status.ts";
import { visitSections } from "#lib/domain/visit-contents.ts";
import { visitKinds } from "#lib/domain/visit-kind.ts";
import { schoolGroups, schoolViewParams } from "#lib/inputs/schools.ts";
import { addressOf, listViewsParams } from "#lib/inputs/views.ts";
import { viewText } from "#lib/queries/views.ts";
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
  const thingParts = thingKinds.flatMap((kind) =>
    [...Object.keys(thingFields[kind]), "order", "removed"].map((part) => fieldOf.thing(kind, "ID", part)),
  );
  const made = [
    fieldOf.finding("INSPECTOR", "CRITERION", "score"),
    fieldOf.finding("INSPECTOR", "CRITERION", "rationale"),
    fieldOf.evidence("INSPECTOR", "CRITERION", "ID"),
    fieldOf.settled("CRITERION", "score"),
    fieldOf.settled("CRITERION", "rationale"),
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
  expect(addressOf(schoolViewParams.parse(params))).toEqual(params);
  expect(viewText("Mijn scholen", "ede")).toBe("Mijn scholen\nede");
  expect(viewText("Mijn scholen", undefined)).toBe("Mijn scholen");
});

test("people have written down receipts as the start of the hash", () => {
  expect(receiptCode("3f2a91c0ffee")).toBe("3F2A-91C0");
});
