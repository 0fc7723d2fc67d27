import type { Page } from "@playwright/test";
import type { Role } from "#lib/access/actor.ts";
import type { FormThings } from "./form-walk.ts";
import { ownSchool } from "./people.ts";
import { get, planVisit, post } from "./visit.ts";

type As = (role: Role, nth?: number) => Promise<Page>;

/** What the forms of an area are about, made for one test alone. */
export async function makeFormThings(as: As, area: string): Promise<Partial<FormThings>> {
  if (area === "a school") return await schoolThings(as);
  if (area === "a place") return await placeThings(as);
  if (area === "an inspector") return await inspectorThings(as);
  return await registerThings(await as("reviewer"));
}

async function schoolThings(as: As): Promise<Partial<FormThings>> {
  const [reviewer, coordinator] = [await as("reviewer"), await as("coordinator")];
  const { request } = coordinator;
  const [school, visited, judged] = [
    await ownSchool(reviewer, "Nieuw"),
    await ownSchool(reviewer, "Bezocht"),
    await ownSchool(reviewer, "Beoordeeld"),
  ];
  const held = { heldOn: "2017-11-14", kind: "classroom" };
  await post(request, "/visits", { ...held, school: visited.id });
  const { id: visit } = await post(request, "/visits", { ...held, school: judged.id });
  const draft = { step: "draft-sent", happenedOn: "2017-11-20" };
  const { id: step } = await post(request, `/visits/${visit}/report-steps`, draft);
  const given = { school: judged.id, decidedOn: "2017-12-01", verdict: "approved" };
  const { id: verdict } = await post(request, "/verdicts", given);
  const inspector = await as("inspector", 4);
  const planned = await planVisit(reviewer, coordinator, [inspector], "Gepland");
  const [holder] = planned.inspectors;
  const own = { ...held, school: (await ownSchool(reviewer, "Vergissing")).id, inspector: holder?.id };
  const { id: mistaken } = await post(request, "/visits", own);
  const mistake = { heldOn: "2017-11-15", reason: "De agenda zegt het anders." };
  await post(inspector.request, `/visits/${mistaken}/mistakes`, mistake);
  return {
    school: school.id,
    visited: visited.id,
    judged: judged.id,
    visit,
    step,
    verdict,
    mistaken,
    planned: planned.id,
  };
}

async function registerThings(reviewer: Page): Promise<Partial<FormThings>> {
  const { id: school } = await ownSchool(reviewer, "Formulier");
  const { tidk } = await get(reviewer.request, `/schools/${school}`);
  const idOf = (type: string) =>
    tidk.timeline.find((item: { row: { fact: { type: string } } }) => item.row.fact.type === type).id;
  return { school, enrolment: idOf("enrolment"), event: idOf("keurmerk") };
}

async function placeThings(as: As): Promise<Partial<FormThings>> {
  const school = await ownSchool(await as("reviewer"), "Plaatsen");
  const { request } = await as("coordinator");
  const where = { school: school.id, place: "Zwolle", province: "Overijssel", openedOn: "2018-01-08" };
  const place = { ...where, name: "Hoofdlocatie", address: "Kade 1" };
  const { id: location } = await post(request, "/locations", place);
  await post(request, "/location-draws", { school: school.id });
  await post(request, "/locations", { ...where, name: "Buurthuis", address: "Plein 2" });
  const { versions } = await get(request, "/planning");
  return { located: school.id, location, plan: versions[0].id };
}

async function inspectorThings(as: As): Promise<Partial<FormThings>> {
  const admin = await as("admin");
  const { request } = await as("coordinator");
  const newInspector = async (name: string): Promise<string> => {
    const code = crypto.randomUUID().slice(0, 8);
    const account = { email: `${code}@itta.example`, name: `${name} ${code}`, role: "inspector" };
    await post(admin.request, "/accounts", account);
    const known: { id: string; name: string }[] = await get(request, "/inspectors");
    return known.find((inspector) => inspector.name === account.name)?.id ?? "";
  };
  const [inspector, replaced] = [await newInspector("Formulier"), await newInspector("Vervangen")];
  const declare = async (legalEntity: string): Promise<string> =>
    (await post(request, "/interests", { inspector, legalEntity, kind: "family", startsOn: "2016-03-01" }))
      .id;
  const [interest, ended] = [await declare("Stichting Een"), await declare("Stichting Twee")];
  const away = { startsOn: "2018-02-01" };
  const { id: replacement } = await post(request, `/inspectors/${replaced}/replacements`, away);
  const { id: day } = await post(request, "/exchange-days", { happenedOn: "2018-12-05", attendance: [] });
  return { inspector, replaced, replacement, interest, ended, day };
}
