import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import type { Role } from "#lib/access/actor.ts";
import { criteriaOf, frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { makeSave } from "#lib/testing/draft.ts";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";
import { ownSchool } from "./people.ts";
import { get, post } from "./visit.ts";

const day = "2018-02-05";
const framework = frameworkInForce(shippedFrameworks, day);

/** What is under one criterion: a score that two inspectors settled, after they had found something else each. */
export const settled = {
  id: "intake-goal",
  rationale: "In drie van de acht dossiers ontbreekt het leerdoel.",
};
/** What no report may say. */
export const inner = ["Vooraf: twee klachten van cursisten", "Werkaantekening bij de les", "Eerste indruk"];
export const late = "Te laat verstuurd vanaf de tablet";

type As = (role: Role, nth?: number) => Promise<Page>;

/** A visit of this test alone, held by two inspectors and submitted by the first, with an answer that came too late. */
export async function submittedVisit(as: As) {
  const school = await ownSchool(await as("reviewer"), "Taalhuis");
  const [coordinator, first, second] = [
    await as("coordinator"),
    await as("inspector"),
    await as("inspector", 1),
  ];
  const [writer, colleague] = [await whoIs(coordinator, first), await whoIs(coordinator, second)];
  await post(coordinator.request, "/assignments", { schools: [school.number], quarter: "2018-Q1" });
  const where = { address: "Plein 2", place: "Zwolle", province: "Overijssel", openedOn: "2018-01-08" };
  const place = await post(coordinator.request, "/locations", {
    school: school.id,
    name: "Buurthuis De Brug",
    ...where,
  });
  const { id } = await post(coordinator.request, "/planned-visits", {
    school: school.number,
    inspector: writer.inspector,
    secondInspector: colleague.inspector,
    day,
    startsAt: "9:00",
    endsAt: "15:00",
    locations: [place.id],
  });
  const send = (page: Page, account: string, values: [string, DraftValue][]) =>
    post(page.request, `/visit-drafts/${id}/saves`, {
      account,
      saves: values.map(([at, value]) => makeSave(at, value)),
    });
  const items = seen();
  await send(first, writer.account, [...items.values, ...notes, ...scores(writer.inspector, items.ids, 3)]);
  await send(second, colleague.account, [
    ...scores(colleague.inspector, items.ids, 1),
    [fieldOf.finding(colleague.inspector, settled.id, "rationale"), inner[2] ?? ""],
    [fieldOf.settled(settled.id, "score"), 2],
    [fieldOf.settled(settled.id, "rationale"), settled.rationale],
  ]);
  const draft = await get(first.request, `/visit-drafts/${id}/saves`);
  const saves = draft.saves.map((save: { id: string }) => save.id);
  await post(first.request, `/visit-drafts/${id}/submission`, { account: writer.account, saves });
  await send(first, writer.account, [["guidance.notes", late]]);
  return { id, school, first, coordinator, names: [writer.name, colleague.name] };
}

async function whoIs(coordinator: Page, page: Page) {
  const { account, name } = await get(page.request, "/session");
  const inspectors: { id: string; name: string }[] = await get(coordinator.request, "/inspectors");
  return { account, name, inspector: inspectors.find((inspector) => inspector.name === name)?.id ?? "" };
}

function seen() {
  const ids = Array.from({ length: 6 }, () => v7());
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = ids;
  const item = (kind: "lesson" | "interview" | "document", id: string, parts: Record<string, DraftValue>) =>
    Object.entries(parts).map(([part, value]): [string, DraftValue] => [fieldOf.item(kind, id, part), value]);
  const times = { startsAt: "9:30", endsAt: "11:30" };
  const values = [
    ...item("lesson", a, { order: 1, group: "Ochtendgroep 1", level: "A1", learners: "12", ...times }),
    ...item("lesson", a, { teacher: "docent 1", notes: inner[1] ?? "" }),
    ...item("lesson", b, { order: 2, group: "Alfabetisering", level: "Alfa B", learners: "8" }),
    ...item("lesson", b, { startsAt: "12:30", endsAt: "14:00", teacher: "docent 2" }),
    ...item("interview", c, { order: 1, role: "teacher", code: "docent 1", startsAt: "11:35" }),
    ...item("interview", d, { order: 2, role: "intaker", code: "intaker 1", startsAt: "14:10" }),
    ...item("document", e, {
      order: 1,
      kind: "lesson-material",
      name: "Lesboek en werkbladen van de ochtendgroep",
    }),
    ...item("document", f, { order: 2, kind: "intake", name: "Acht intakedossiers" }),
  ];
  return { ids, values };
}

const notes: [string, DraftValue][] = [
  ["preparation.previousRead", true],
  ["preparation.notes", inner[0] ?? ""],
  ["feedback.given", true],
  ["feedback.notes", "Sterk: rust en spreektijd. Te verbeteren: het leerdoel in de dossiers."],
  ["intake.dossiers", "8"],
  ["intake.notes", "De intake meet de vier vaardigheden.\nHet leerdoel ontbreekt in drie dossiers."],
  ["guidance.notes", "Er zijn elk kwartaal gesprekken over de voortgang."],
];

/** Mostly sufficient; what is not has its reason, and one score rests on too little. */
function scores(inspector: string, items: readonly string[], goal: number): [string, DraftValue][] {
  return [
    [fieldOf.independent(inspector), true],
    ...criteriaOf(framework).flatMap(({ id, name }, at): [string, DraftValue][] => {
      const score = id === settled.id ? goal : at % 9 === 4 ? 2 : at % 4 === 1 ? 4 : 3;
      const evidence = at === 1 ? items.slice(0, 1) : items;
      return [
        [fieldOf.finding(inspector, id, "score"), score],
        ...(score === 2
          ? [
              [
                fieldOf.finding(inspector, id, "rationale"),
                `“${name}” was in een van de twee lessen niet te zien.`,
              ] as [string, string],
            ]
          : []),
        ...evidence.map((item): [string, DraftValue] => [fieldOf.evidence(inspector, id, item), true]),
      ];
    }),
  ];
}
