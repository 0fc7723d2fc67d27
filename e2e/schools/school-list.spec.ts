import { look } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";

test("a coordinator filters, sorts and chooses columns, keeps that as a view, and opens, removes and restores it", async ({
  as,
}) => {
  const page = await as("coordinator");
  const name = `Utrecht ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/scholen");
  await page.getByRole("combobox", { name: "Provincie" }).selectOption("Utrecht");
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
  await expect(header).toHaveAccessibleName("Plaats (Z–A)");

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
  await expect
    .poll(() => [...new URL(page.url()).searchParams].sort())
    .toEqual([...new URL(address).searchParams].sort());
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
  await expect(page.getByRole("combobox", { name: "Provincie" })).toHaveValue("");
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
  await expect(page.getByRole("columnheader")).toHaveCount(3);
  await expect(page.getByRole("columnheader", { name: "Keurmerk (beëindigde eerst)" })).toBeVisible();
  await page.getByRole("button", { name: "Kolommen" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  for (const asked of ["sort=status", "sort=-lastVisitOn", "columns=place,status", "status=pending"]) {
    await page.goto(`/scholen?${asked}`);
    await expect(page.getByText("U mag de status van scholen niet zien")).toBeVisible();
    expect((await page.request.get(`/api/v1/schools?${asked}`)).status()).toBe(403);
  }
  const view = { name: "Stiekem", params: { sort: "status" } };
  expect((await page.request.post("/api/v1/views", { data: view })).status()).toBe(403);
  await page.getByRole("link", { name: "Toon alle scholen" }).click();
  await expect(page.getByRole("rowheader").first()).toBeVisible();
});

test("menus, sheets and their outcomes: axe finds nothing, nothing scrolls sideways, Esc gives focus back", async ({
  as,
}) => {
  const page = await as("reviewer");
  const name = `Een lange naam van een weergave ${crypto.randomUUID().slice(0, 8)}`;
  const hold = async (what: string) => await look(page, what, page.viewportSize()?.width ?? 0);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    await page.goto("/scholen?status=population&province=Utrecht&sort=-lastVisitOn");
    for (const menu of [/^Weergave/, /^Kolommen/, ...(width === 320 ? [/^Filters/] : [])]) {
      const button = page.getByRole("button", { name: menu });
      await button.press("Enter");
      await hold(`reviewer-scholen-${menu.source.slice(1).toLowerCase()}`);
      await page.keyboard.press("Escape");
      await expect(button).toBeFocused();
    }
    if (width === 320) {
      await page.getByRole("combobox", { name: "Sorteer op" }).selectOption("School: Z–A");
      await page.getByRole("button", { name: "Sorteer" }).click();
      await expect(page).toHaveURL(/sort=-name/);
    }
    await page.getByRole("button", { name: /^Weergave/ }).click();
    await page.getByRole("textbox", { name: "Bewaar deze weergave als" }).fill(name);
    await page.getByRole("button", { name: "Bewaar weergave" }).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText("is bewaard");
    await expect(page.getByRole("button", { name: `Weergave: ${name}` })).toBeVisible(); // the page came anew
    await hold("reviewer-scholen-bewaard");
  }
});
