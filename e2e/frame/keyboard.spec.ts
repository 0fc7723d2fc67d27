import { expect, ownSchool, test } from "#e2e/support/people.ts";

test("another day is asked for with the keyboard alone", async ({ as }) => {
  const page = await as("ministry");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Naar de inhoud" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  const on = page.getByRole("textbox", { name: "Peildatum" });
  await expect(on).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("31-12-2017");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("slider", { name: "Peildatum" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2-2-2018");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^71 van de 217/ })).toBeVisible();
  await expect(page).toHaveURL(/on=2017-12-31&knownAt=2018-02-02/);
});

test("an impossible day has its error at the field, and what was typed stays", async ({ as }) => {
  const page = await as("advisory");
  await page.goto("/");
  const on = page.getByRole("textbox", { name: "Peildatum" });
  await on.fill("31-02-2018");
  await on.press("Enter");
  await page.getByRole("link", { name: /Deze dag bestaat niet/ }).press("Enter");
  await expect(on).toBeFocused();
  await expect(on).toHaveValue("31-02-2018");
});

test("the journal is checked and paged with the keyboard", async ({ as }) => {
  const page = await as("coordinator");
  await page.goto("/logboek");
  await page.getByRole("button", { name: "Controleer het hele logboek" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Het logboek klopt" })).toBeVisible();
  const first = await page.getByRole("rowheader").first().textContent();
  await page.getByRole("link", { name: "Volgende" }).press("Enter");
  await expect(page).toHaveURL(/before=/);
  await expect(page.getByRole("rowheader").first()).not.toHaveText(first ?? "");
});

test("without a connection the page says so, keeps what was typed, and sends it once there is one", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Zonder net");
  const page = await as("coordinator");
  await page.request.post("/api/v1/visits", {
    data: { school: school.id, heldOn: "2017-11-14", kind: "classroom" },
  });
  await page.goto(`/scholen/${school.id}/oordeel`);
  await page.getByLabel("Goedgekeurd").check();
  await page.context().setOffline(true);
  await expect(page.getByText("Geen verbinding. Wat u ziet kan verouderd zijn")).toBeVisible();
  await page.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(page.getByRole("main")).toContainText("Geen verbinding met Toezicht in de klas.");
  await expect(page.getByLabel("Goedgekeurd")).toBeChecked();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Oordeel vastleggen" }).click();
  await expect(page.getByRole("list", { name: "Tijdlijn" })).toContainText("Oordeel: goedgekeurd");
});
