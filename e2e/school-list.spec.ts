import { expect, test } from "./people.ts";

test("a coordinator filters, sorts and chooses columns, keeps that as a view, and opens, removes and restores it", async ({
  as,
}) => {
  const page = await as("coordinator");
  const name = `Utrecht ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/scholen");
  await page.getByLabel("Provincie").selectOption("Utrecht");
  await page.getByRole("button", { name: "Filter de scholen" }).click();
  await expect(page).toHaveURL("/scholen?province=Utrecht");
  await expect(page.getByText(/^\d+ resultaten$/)).toBeVisible();

  const header = page.getByRole("columnheader", { name: "Plaats" });
  await header.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(header.getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect(header).toHaveText("Plaats, Z–A");

  await page.getByRole("button", { name: "Kolommen" }).press("Enter");
  await page.getByRole("checkbox", { name: "Keurmerk" }).press("Space");
  await page.getByRole("checkbox", { name: "Nummer" }).press("Space");
  await page.getByRole("button", { name: "Toon de kolommen" }).press("Enter");
  await expect(page.getByRole("columnheader", { name: "Nummer" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Keurmerk" })).toHaveCount(0);
  const address = page.url();

  await page.getByRole("button", { name: "Weergave: eigen keuze" }).click();
  await page.getByRole("textbox", { name: "Bewaar deze weergave als" }).fill(name);
  await page.getByRole("button", { name: "Bewaar weergave" }).click();
  const main = page.getByRole("main");
  await expect(main.getByRole("status")).toContainText(`Weergave “${name}” is bewaard`);

  await page.goto("/scholen");
  await page.reload();
  await page.getByRole("button", { name: "Weergave: Alle scholen" }).click();
  await page.getByRole("region", { name: "Eigen weergaven" }).getByRole("link", { name }).click();
  await expect(page).toHaveURL(address);
  const menu = page.getByRole("button", { name: `Weergave: ${name}` });
  await menu.click();
  await expect(page.getByRole("link", { name })).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: `Verwijder weergave ${name}` }).click();
  await expect(main.getByRole("status")).toContainText(`Weergave “${name}” is verwijderd`);
  await expect(page.getByRole("button", { name: "Weergave: eigen keuze" })).toBeVisible();
  await page.getByRole("button", { name: "Zet terug" }).click();
  await expect(menu).toBeVisible();

  await page.getByRole("link", { name: "Haal weg: Provincie: Utrecht" }).click();
  await expect(page.getByRole("heading", { name: /^Scholen \(2\d\d\)$/ })).toBeVisible();
  await expect(page.getByLabel("Provincie")).toHaveValue("");
  const logboek = await (await page.request.get("/api/v1/journal?limit=20")).text();
  expect(logboek).not.toContain("view.");
});

test("pages go forth and back one at a time", async ({ as }) => {
  const page = await as("inspector");
  await page.goto("/scholen?sort=-lastVisitOn&limit=90");
  const first = page.getByRole("rowheader").first();
  const onFirst = await first.textContent();
  await page.getByRole("link", { name: "Volgende" }).click();
  await expect(page.getByText(/^91–180 van/)).toBeVisible();
  const onSecond = await first.textContent();
  await page.getByRole("link", { name: "Volgende" }).click();
  await expect(page.getByText(/^181–/)).toBeVisible();
  await page.getByRole("link", { name: "Vorige" }).click();
  await expect(page.getByText(/^91–180 van/)).toBeVisible();
  await expect(first).toHaveText(onSecond ?? "");
  await page.getByRole("link", { name: "Vorige" }).click();
  await expect(first).toHaveText(onFirst ?? "");
});

test("the ministry sees, sorts on and keeps nothing of the status, in the page nor in the API", async ({
  as,
}) => {
  const page = await as("ministry");
  await page.goto("/scholen?sort=-keurmerk&columns=place,keurmerk");
  await expect(page.getByRole("columnheader")).toHaveText([
    "School",
    "Plaats",
    /^Keurmerk, beëindigde eerst/,
  ]);
  await page.getByRole("button", { name: "Kolommen" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  for (const asked of ["sort=status", "sort=-lastVisitOn", "columns=place,status", "status=pending"]) {
    await page.goto(`/scholen?${asked}`);
    await expect(page.getByText("U ziet niet wat Toezicht in de klas over een school vond")).toBeVisible();
    expect((await page.request.get(`/api/v1/schools?${asked}`)).status()).toBe(403);
  }
  const view = { name: "Stiekem", params: { sort: "status" } };
  expect((await page.request.post("/api/v1/views", { data: view })).status()).toBe(403);
  await page.getByRole("link", { name: "Toon alle scholen" }).click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
});

test("without script the list filters, sorts and shows columns all the same", async ({
  browser,
  as,
  baseURL,
}) => {
  const state = await (await as("coordinator")).context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: state });
  const page = await context.newPage();
  await page.goto("/scholen");
  await page.getByRole("searchbox").fill("den bosch");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page.getByRole("heading", { name: "Scholen (5)" })).toBeVisible();
  await page.getByRole("columnheader", { name: "Status" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Status" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("button", { name: "Kolommen" }).click();
  await page.getByRole("checkbox", { name: "Keurmerk" }).uncheck();
  await page.getByRole("button", { name: "Toon de kolommen" }).click();
  await expect(page.getByRole("columnheader", { name: "Keurmerk" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Scholen (5)" })).toBeVisible();
  await context.close();
});
