import type { APIRequestContext, Page } from "@playwright/test";
import { expect, ownSchool } from "./people.ts";

type Named = { id: string; name: string };
export type PlannedVisit = { id: string; school: Named; inspectors: Named[]; today: string };

export async function post(request: APIRequestContext, path: string, data: object) {
  const answer = await request.post(`/api/v1${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json();
}

export async function get(request: APIRequestContext, path: string) {
  const answer = await request.get(`/api/v1${path}`);
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return await answer.json();
}

/** A visit for today at a school of this test alone, planned for one inspector or two. */
export async function planVisit(
  reviewer: Page,
  coordinator: Page,
  inspectors: readonly Page[],
  name: string,
): Promise<PlannedVisit> {
  const school = await ownSchool(reviewer, name);
  const { request } = coordinator;
  await post(request, "/assignments", { schools: [school.number], quarter: "2018-Q1" });
  const location = await post(request, "/locations", {
    school: school.id,
    name: "Buurthuis",
    contact: "M. Vos, 038 123456",
    address: "Plein 2",
    place: "Zwolle",
    province: "Overijssel",
    openedOn: "2018-01-08",
  });
  const records: Named[] = await get(request, "/inspectors");
  const visitors: Named[] = [];
  for (const page of inspectors) {
    const session = await get(page.request, "/session");
    const record = records.find((candidate) => candidate.name === session.name);
    if (!record) throw new Error(`${session.name} has no record.`);
    visitors.push(record);
  }
  const { today } = await get(request, "/session");
  const [inspector, secondInspector] = visitors.map(({ id }) => id);
  const { id } = await post(request, "/planned-visits", {
    school: school.number,
    day: today,
    startsAt: "09:00",
    endsAt: "12:00",
    inspector,
    ...(secondInspector && { secondInspector }),
    locations: [location.id],
  });
  return { id, school, inspectors: visitors, today };
}

type ServerSave = { id: string; field: string; value: unknown; bases: string[] };

/** What the server has of a draft, by field: every value that no other replaces. */
export async function valuesOnServer(page: Page, visit: string): Promise<Map<string, unknown[]>> {
  const saves: ServerSave[] = (await get(page.request, `/visit-drafts/${visit}/saves`)).saves;
  const ids = saves.map(({ id }) => id);
  expect(new Set(ids).size, "each save is there once").toBe(ids.length);
  const replaced = new Set(saves.flatMap(({ bases }) => bases));
  const values = new Map<string, unknown[]>();
  for (const { id, field, value } of saves)
    if (!replaced.has(id)) values.set(field, [...(values.get(field) ?? []), value]);
  return values;
}

/** Waits until the form opens without a connection. */
export async function expectOpensOffline(page: Page): Promise<void> {
  await expect(page.locator('[data-opens-offline="true"]')).toBeAttached();
}

/** Waits until everything that was typed is on this device. */
export async function expectOnDevice(page: Page): Promise<void> {
  await expect(page.locator('[data-save-stage="writing"]')).toHaveCount(0);
}

export async function expectOnServer(page: Page): Promise<void> {
  await expect(page.locator('[data-all-answers="server"]')).toBeVisible();
}
