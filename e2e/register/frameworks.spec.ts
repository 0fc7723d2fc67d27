import { look } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";

test("the administrator imports a new version of the framework after its errors were shown, and compares it", async ({
  as,
}) => {
  const page = await as("admin");
  const answer = await page.request.get("/api/v1/framework-versions/voorbeeld-3/export");
  const version = `proef-1-${crypto.randomUUID().slice(0, 8)}`;
  const text = (await answer.text())
    .replace('"voorbeeld-3"', `"${version}"`)
    .replace('"2018-02-01"', '"2018-12-01"')
    .replace('"Goed"', '"Uitstekend"');
  const file = (of: string) => ({
    name: "kader.json",
    mimeType: "application/json",
    buffer: Buffer.from(of),
  });

  await page.goto("/beheer");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Kaders" }).click();
  await page.getByRole("button", { name: "Controleer het bestand" }).click();
  await expect(page.getByRole("link", { name: "Kies een bestand." })).toBeVisible();

  const picker = page.getByLabel("Bestand (json)");
  await picker.setInputFiles(
    file(text.replace('"score": 4', '"score": 40').replace('"isCore": true', '"isCore": "ja"')),
  );
  await page.getByRole("button", { name: "Controleer het bestand" }).click();
  await expect(page.getByRole("heading", { name: /Dit bestand klopt nog niet/ })).toBeFocused();
  await expect(page.getByText(/^Regel \d+: Vul bij “score” een heel getal van 0 tot 20 in\.$/)).toBeVisible();
  await expect(page.getByText(/^Regel \d+: Vul bij “isCore” true of false in\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Kader inlezen" })).toBeHidden();
  for (const width of [320, 1280]) await look(page, "admin-kaders-errors", width);

  await picker.setInputFiles(file(text));
  await page.getByRole("button", { name: "Controleer het bestand" }).click();
  await expect(page.getByText("Dit bestand klopt. Er is nog niets ingelezen.")).toBeVisible();
  for (const width of [320, 1280]) await look(page, "admin-kaders-checked", width);
  await page.getByRole("button", { name: "Kader inlezen" }).click();
  await page.getByRole("link", { name: `Bekijk kader ${version}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Kader ${version}`);
  await expect(page.getByText("Vanaf 1 december 2018")).toBeVisible();

  await page.getByRole("link", { name: "Vergelijk met voorbeeld-3" }).click();
  await expect(page.getByRole("cell", { name: "4 Uitstekend" })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(1);

  const coordinator = await as("coordinator");
  await coordinator.goto("/logboek");
  await expect(coordinator.getByText(`Kader ${version} ingelezen`)).toBeVisible();
});

test("the schema of the file is readable by everybody, from everywhere", async ({ request }) => {
  const answer = await request.get("/api/v1/framework-schema.json");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  expect(await answer.json()).toMatchObject({ type: "object", additionalProperties: false });
});
