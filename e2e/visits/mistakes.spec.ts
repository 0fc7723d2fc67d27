import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import { get, planVisit, post } from "#e2e/support/visit.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft } from "#lib/testing/draft.ts";

test("an inspector reports a mistake after submitting, the coordinator takes it over, and the answer is there for the inspector", async ({
  as,
}) => {
  const inspector = await as("inspector", 5);
  const coordinator = await as("coordinator");
  const visit = await planVisit(await as("reviewer"), coordinator, [inspector], "Vergissing");
  const { account } = await get(inspector.request, "/session");
  const saves = completeDraft(frameworkInForce(shippedFrameworks, visit.today), [
    visit.inspectors[0]?.id ?? "",
  ]);
  await post(inspector.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
  const seen = { account, saves: saves.map(({ id }) => id) };
  await post(inspector.request, `/visit-drafts/${visit.id}/submission`, seen);

  await inspector.goto(`/bezoeken/${visit.id}`);
  await inspector.getByRole("link", { name: "Fout melden" }).click();
  await expect(inspector.getByRole("heading", { level: 1, name: "Fout melden" })).toBeVisible();
  await inspector.getByText("Les 1", { exact: true }).click();
  const learners = inspector.getByLabel("Les 1: aantal cursisten");
  await learners.fill("14");
  await expect(inspector.getByRole("row", { name: "Les 1: aantal cursisten 12 14" })).toBeVisible();
  for (const width of widths) await look(inspector, "inspector-report-mistake", width);
  await inspector.getByRole("button", { name: "Fout melden" }).click();
  await expect(inspector.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await inspector.getByRole("textbox", { name: "Waarom klopt het niet?" }).fill("De lijst telt 14 namen.");
  await inspector.getByRole("button", { name: "Fout melden" }).click();
  await expect(inspector.getByText("Wacht op de coördinator")).toBeVisible();
  await expect(inspector.getByRole("cell", { name: "12", exact: true }).first()).toBeVisible();

  await coordinator.goto("/bezoeken");
  const waiting = coordinator.getByRole("region", { name: "Gemelde fouten" });
  await waiting.getByRole("link", { name: new RegExp(visit.school.name) }).click();
  await expect(coordinator.getByText(/De lijst telt 14 namen\./)).toBeVisible();
  await coordinator.getByRole("button", { name: "Overnemen en verbeteren" }).click();
  await expect(coordinator.getByRole("heading", { name: "Er zijn fouten" })).toBeFocused();
  await coordinator.getByRole("textbox", { name: /Uw antwoord/ }).fill("Dank, het klopt.");
  for (const width of widths) await look(coordinator, "coordinator-mistake", width);
  await coordinator.getByRole("button", { name: "Overnemen en verbeteren" }).click();
  await expect(coordinator.getByText("Overgenomen", { exact: true })).toBeVisible();
  await expect(coordinator.getByRole("row", { name: /Les 1: aantal cursisten 12 14/ })).toContainText(
    "De lijst telt 14 namen.",
  );

  await inspector.goto("/bezoeken");
  const answered = inspector.getByRole("region", { name: "Gemelde fouten" });
  await expect(answered.getByRole("row", { name: new RegExp(visit.school.name) })).toContainText(
    "Overgenomen",
  );
  await answered.getByRole("link", { name: new RegExp(visit.school.name) }).click();
  await expect(inspector.getByText(/Dank, het klopt\./)).toBeVisible();
  for (const width of widths) await look(inspector, "inspector-mistake-answered", width);
});
