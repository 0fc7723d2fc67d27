import type { Browser, Page } from "@playwright/test";
import { look } from "#e2e/support/look.ts";
import { expect, ownSchool, signIn, test, waitForHydration } from "#e2e/support/people.ts";

/** An inspector of this test alone, who has chosen a password: the name, and a page on which they are signed in. */
async function ownInspector(admin: Page, browser: Browser, baseURL: string | undefined) {
  const code = crypto.randomUUID().slice(0, 8);
  const account = { email: `${code}@itta.example`, name: `Inspecteur ${code}`, role: "inspector" };
  const made = await admin.request.post("/api/v1/accounts", { data: account });
  const { oneTimePassword: current } = await made.json();
  const context = await browser.newContext({ baseURL });
  await signIn(context.request, { email: account.email, password: current });
  const password = `Een lang wachtwoord ${code}`;
  const changed = await context.request.post("/api/v1/password-changes", {
    data: { current, next: password },
  });
  expect(changed.ok()).toBe(true);
  await signIn(context.request, { email: account.email, password });
  return { name: account.name, page: waitForHydration(await context.newPage()) };
}

test("an inspector is trained, was at a terugkomdag and has an interest, which two people take away", async ({
  as,
  browser,
  baseURL,
}) => {
  const { name, page: inspector } = await ownInspector(await as("admin"), browser, baseURL);
  const school = await ownSchool(await as("reviewer"), "Belangrijk");
  const page = await as("coordinator");
  const row = (table: string) =>
    page.getByRole("table", { name: table }).getByRole("row").filter({ hasText: name });
  const status = row("Opleiding en onafhankelijkheid");

  await page.goto("/inspecteurs");
  await expect(status).toContainText("Nee: nog niet aangenomen, cursus nog niet afgerond");
  for (const event of ["Aangenomen", "Cursus afgerond"]) {
    await page.goto("/inspecteurs");
    await status.getByRole("link", { name }).press("Enter");
    await page.getByRole("link", { name: "Opleiding of provincie vastleggen" }).press("Enter");
    await page.getByRole("button", { name: "Opleiding vastleggen" }).press("Enter");
    await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
    await page.getByLabel(event).press("Space");
    await page.getByLabel("Op welke dag was dit?").fill("15-01-2018");
    await page.getByRole("button", { name: "Opleiding vastleggen" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }

  await page.goto("/inspecteurs/terugkomdag");
  await page.getByLabel("Op welke dag is de terugkomdag?").fill("17-01-2018");
  await page.getByRole("button", { name: "Terugkomdag vastleggen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  for (const width of [320, 1280]) await look(page, "coordinator-exchange-day-refused", width);
  for (const person of await page.getByRole("group").all()) await person.getByLabel("Niet verwacht").check();
  await page.getByRole("group", { name }).getByLabel("Was er", { exact: true }).press("Space");
  await page.getByRole("button", { name: "Terugkomdag vastleggen" }).press("Enter");
  await expect(status).toContainText("1 van 1");
  await expect(status).toContainText("Ja");

  await page.goto("/inspecteurs/terugkomdag");
  await page.getByLabel("Op welke dag is de terugkomdag?").fill("17-01-2018");
  for (const person of await page.getByRole("group").all()) await person.getByLabel("Was er niet").check();
  await page.getByRole("button", { name: "Terugkomdag vastleggen" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("De terugkomdag van 17-01-2018 is al vastgelegd");
  await page.getByRole("link", { name: "17 januari 2018" }).press("Enter");
  await page.getByLabel("De terugkomdag moet helemaal vervallen").press("Space");
  await page.getByLabel("Waarom verandert u dit?").fill("Er was geen terugkomdag.");
  await page.getByRole("button", { name: "Terugkomdag laten vervallen" }).press("Enter");
  await expect(status).not.toContainText("1 van 1");

  await status.getByRole("link", { name }).press("Enter");
  await page.getByRole("link", { name: "Belang opgeven" }).press("Enter");
  await page.getByRole("combobox", { name: "School" }).fill(school.number);
  await page.getByRole("option", { name: school.name }).click();
  await page.getByRole("button", { name: "Belang opgeven" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  for (const width of [320, 1280]) await look(page, "coordinator-interest-refused", width);
  await page.getByLabel("Familie").press("Space");
  await page.getByLabel("Sinds wanneer is dit belang er?").fill("01-03-2016");
  await page.getByRole("button", { name: "Belang opgeven" }).press("Enter");
  const interests = page.getByRole("table", { name: "Belangen" });
  await expect(interests).toContainText("Telt mee");
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const held = { school: school.id, heldOn: "2018-02-02", kind: "classroom", inspector: id };
  const refused = await page.request.post("/api/v1/visits", { data: held });
  expect(refused.status()).toBe(409);
  expect((await refused.json()).detail).toContain("heeft een belang bij deze school");

  await interests.getByRole("link", { name: "Wijzig:" }).press("Enter");
  await page.getByLabel("Waarom heeft dit belang nooit bestaan?").fill("Een andere school met deze naam.");
  await page.getByRole("button", { name: "Voorstel doen" }).press("Enter");
  await expect(interests).toContainText("Voorstel open");
  await interests.getByRole("link", { name: "Wijzig:" }).press("Enter");
  await expect(page.getByRole("main")).toContainText("U hebt dit zelf voorgesteld");
  await expect(page.getByRole("button", { name: "Belang laten vervallen" })).toHaveCount(0);
  const record = await (await page.request.get(`/api/v1/inspectors/${id}/record`)).json();
  const proposal = `/api/v1/interest-removals/${record.interests[0].removal.id}`;
  for (const decision of ["confirmations", "rejections"])
    expect((await page.request.post(`${proposal}/${decision}`, { data: {} })).status()).toBe(403);

  await inspector.goto("/mijn-gegevens");
  await inspector.getByRole("link", { name: "Beoordeel voorstel:" }).press("Enter");
  await expect(inspector.getByRole("main")).toContainText("Een andere school met deze naam.");
  for (const width of [320, 1280]) await look(inspector, "inspector-removal", width);
  await inspector.getByRole("button", { name: "Belang laten vervallen" }).press("Enter");
  await expect(inspector.getByText("Er zijn geen belangen opgegeven")).toBeVisible();

  await page.goto(`/inspecteurs/${id}/vervanging`);
  await page.getByRole("button", { name: "Vervanging vastleggen" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goto("/inspecteurs");
  await expect(status).toContainText("Nee: wordt vervangen");
  await page.goto("/logboek");
  await expect(page.getByRole("main")).toContainText(`Belang van ${name} vervallen verklaard`);
  await inspector.context().close();
});

test("the advisory group sees how well inspecting is done, and not by whom", async ({ as }) => {
  const coordinator = await as("coordinator");
  const { inspectors } = await (await coordinator.request.get("/api/v1/inspector-records")).json();
  const page = await as("advisory");
  await page.goto("/");
  await page.getByRole("link", { name: "Kwaliteit" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kwaliteit van het inspecteren");
  await expect(page.getByRole("table", { name: /verwachte inspecteurs/ })).toContainText("4 januari 2018");
  const text = await page.getByRole("main").innerText();
  const answer = await (await page.request.get("/api/v1/inspector-quality")).text();
  for (const { id, name } of inspectors) {
    expect(text).not.toContain(name);
    expect(answer).not.toContain(name);
    expect(answer).not.toContain(id);
  }
  for (const path of ["inspector-records", `inspectors/${inspectors[0].id}/record`])
    expect((await page.request.get(`/api/v1/${path}`)).status(), path).toBe(403);
});

test("an inspector sees their own record and no other; other roles see none", async ({ as }) => {
  const coordinator = await as("coordinator");
  const { inspectors } = await (await coordinator.request.get("/api/v1/inspector-records")).json();
  const idOf = (name: string) => inspectors.find((one: { name: string }) => one.name === name).id;
  const inspector = await as("inspector");
  await inspector.goto("/mijn-gegevens");
  await expect(inspector.getByRole("main")).toContainText("Noord-Holland");
  for (const path of [
    "/inspecteurs",
    `/inspecteurs/${idOf("M. Kok")}`,
    `/inspecteurs/${idOf("J. Vos")}/vastleggen`,
  ]) {
    await inspector.goto(path);
    await expect(inspector.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
  }
  const declared = { inspector: idOf("M. Kok"), kind: "other", legalEntity: "X", startsOn: "2016-01-01" };
  const answer = await inspector.request.post("/api/v1/interests", { data: declared });
  expect(answer.status()).toBe(403);
  const reviewer = await as("reviewer");
  await reviewer.goto(`/inspecteurs/${idOf("J. Vos")}`);
  await expect(reviewer.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
});
