import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import { expectOnServer, planVisit, valuesOnServer } from "#e2e/support/visit.ts";

test("a value is checked where it is typed, and after each repair the check is one press away", async ({
  as,
}) => {
  const page = await as("inspector", 4);
  await page.goto("/veld");
  await expect(page.getByText("Er staat geen bezoek op dit apparaat")).toBeVisible();
  await expect(page.getByText(/Meegenomen\./)).toHaveCount(0);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Controle");
  await page.goto(`/bezoeken/${visit.id}`);
  await expect(page.getByText("Meegenomen. Dit bezoek opent ook zonder verbinding.")).toBeVisible();

  await page.getByRole("button", { name: "Les toevoegen" }).click();
  const [begin, end] = [page.getByLabel("Begin van de les"), page.getByLabel("Einde van de les")];
  await begin.fill("half tien");
  await expect(begin).not.toHaveAttribute("aria-invalid");
  await begin.press("Tab");
  await expect(begin).toHaveAccessibleDescription(/Schrijf de tijd als 9:30\./);
  await begin.fill("930");
  await expect(begin).not.toHaveAttribute("aria-invalid");
  await end.fill("9.15 uur");
  await expect(begin).toHaveValue("09:30");
  await expect(end).not.toHaveAccessibleDescription(/klaar voordat/);
  // The sentence comes after the press: it must not move the button from under the pointer.
  await page.getByRole("button", { name: "Gesprek toevoegen" }).click();
  await page.getByLabel("Begin van het gesprek").fill("na de les");
  await page.goBack();
  await expect(end).toHaveAccessibleDescription(/De les is klaar voordat zij begint\./);
  for (const width of widths) await look(page, "field-lesson-wrong", width);

  await page.getByRole("link", { name: "Controleren en indienen" }).click();
  const back = page.getByRole("link", { name: "Terug naar Controleren" });
  await expect(back).toHaveCount(0);
  await page.getByRole("link", { name: "Les 1: de les is klaar voordat zij begint." }).click();
  await expect(end).toBeFocused();
  await end.fill("12");
  await back.click();
  await page.getByRole("link", { name: "Gesprek 1, begin: Schrijf de tijd als 9:30." }).click();
  await page.getByLabel("Begin van het gesprek").fill("12u15");
  for (const width of widths) await look(page, "field-repair", width);
  await back.click();
  await expect(page.getByRole("heading", { name: "Controleren en indienen" })).toBeFocused();
  await expect(page.getByText(/klaar voordat|de tijd als 9:30/)).toHaveCount(0);
  await expectOnServer(page);
  const values = [...(await valuesOnServer(page, visit.id)).entries()];
  const times = values.filter(([field]) => /startsAt|endsAt/.test(field)).map(([, [value]]) => value);
  expect(times.toSorted()).toEqual(["09:30", "12:00", "12:15"]);
});

test("of what was not seen it is asked why, and what would be enough is said once there is a score", async ({
  as,
}) => {
  const page = await as("inspector", 4);
  const visit = await planVisit(await as("reviewer"), await as("coordinator"), [page], "Niet gezien");
  await page.goto(`/bezoeken/${visit.id}`);
  await page.getByRole("link", { name: "Bevindingen per criterium" }).click();
  await expect(page.getByRole("textbox", { name: "Toelichting" })).toBeVisible();
  await expect(page.getByText(/onvoldoende gezien|Steunt op/)).toHaveCount(0);
  await page.keyboard.press("3");
  await expect(page.getByText("Nog onvoldoende gezien")).toBeVisible();
  await expect(page.getByText(/Nog nodig: 1.+\./)).toBeVisible();
  for (const width of widths) await look(page, "field-thin", width);
  await page.keyboard.press("0");
  await expect(page.getByRole("textbox", { name: "Waarom is dit niet gezien?" })).toBeVisible();
  await expect(page.getByText(/Steunt op|steunt de score|onvoldoende gezien/)).toHaveCount(0);
  for (const width of widths) await look(page, "field-unseen", width);
  await page.getByRole("link", { name: "Controleren en indienen" }).click();
  await page.getByText(/criteria hebben nog geen score/).click();
  await page.getByRole("link", { name: /^Schrijf op waarom “.+” niet is gezien\.$/ }).click();
  await expect(page.getByRole("textbox", { name: "Waarom is dit niet gezien?" })).toBeFocused();
});
