import { look, widths } from "#e2e/support/look.ts";
import { expect, ownSchool, test } from "#e2e/support/people.ts";
import { get, planVisit, post } from "#e2e/support/visit.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft } from "#lib/testing/draft.ts";

test("a visit is corrected with a reason; the old day stays in sight, and a verdict keeps its visit", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Correctie");
  const page = await as("coordinator");
  const post = async (path: string, data: object) =>
    await (await page.request.post(`/api/v1${path}`, { data })).json();
  const visit = await post("/visits", { school: school.id, heldOn: "2017-11-14", kind: "classroom" });
  await post("/verdicts", { school: school.id, decidedOn: "2017-12-01", verdict: "approved" });

  await page.goto(`/bezoeken/${visit.id}`);
  await page.getByRole("link", { name: "Bezoek corrigeren" }).click();
  const day = page.getByRole("textbox", { name: "Dag van het bezoek" });
  await day.fill("05-12-2017");
  await page.getByRole("textbox", { name: "Waarom verandert u dit?" }).fill("De agenda van de school klopt.");
  await page.getByRole("button", { name: "Correctie vastleggen" }).click();
  await expect(page.getByRole("main")).toContainText("Het oordeel van 01-12-2017 steunt op dit bezoek");
  await day.fill("15-11-2017");
  await page.getByRole("button", { name: "Correctie vastleggen" }).click();
  await expect(page.getByRole("heading", { name: "Inspectiebezoek van 15 november 2017" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Dag van het bezoek/ })).toContainText(
    /14-11-2017.*15-11-2017.*De agenda van de school klopt\./,
  );

  await page.goto(`/scholen/${school.id}`);
  await page.getByRole("link", { name: "Corrigeer dit oordeel" }).click();
  await page.getByLabel("Dit oordeel moet helemaal vervallen").check();
  await page
    .getByRole("textbox", { name: "Waarom verandert u dit?" })
    .fill("Bij de verkeerde school vastgelegd.");
  await page.getByRole("button", { name: "Oordeel laten vervallen" }).click();
  const timeline = page.getByRole("list", { name: "Tijdlijn" });
  await expect(timeline).toContainText("Bij de verkeerde school vastgelegd.");
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByText("Inspectie nog niet afgerond").first()).toBeVisible();
});

test("a replayed write has the effect of one, and the same key with another body is refused", async ({
  as,
}) => {
  const school = await ownSchool(await as("reviewer"), "Herhaling");
  const page = await as("coordinator");
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  const data = { school: school.id, heldOn: "2017-10-02", kind: "classroom" };
  const [first, second] = [
    await page.request.post("/api/v1/visits", { data, headers }),
    await page.request.post("/api/v1/visits", { data, headers }),
  ];
  expect(await second.json()).toEqual(await first.json());
  const other = await page.request.post("/api/v1/visits", {
    data: { ...data, heldOn: "2017-10-03" },
    headers,
  });
  expect(other.status()).toBe(409);
  const { tidk } = await (await page.request.get(`/api/v1/schools/${school.id}`)).json();
  expect(
    tidk.timeline.filter((item: { row: { fact: { type: string } } }) => item.row.fact.type === "visit"),
  ).toHaveLength(1);
});

test("what a visit saw is corrected beside what stands now, and the old value stays in sight", async ({
  as,
}) => {
  const inspector = await as("inspector", 5);
  const page = await as("coordinator");
  const visit = await planVisit(await as("reviewer"), page, [inspector], "Inhoud");
  const { account } = await get(inspector.request, "/session");
  const framework = frameworkInForce(shippedFrameworks, visit.today);
  const saves = completeDraft(framework, [visit.inspectors[0]?.id ?? ""]);
  await post(inspector.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
  const seen = { account, saves: saves.map(({ id }) => id) };
  await post(inspector.request, `/visit-drafts/${visit.id}/submission`, seen);

  await page.goto(`/bezoeken/${visit.id}/corrigeren`);
  await page.getByText("Les 1", { exact: true }).click();
  await page.getByLabel("Les 1: aantal cursisten").fill("veel");
  await page
    .getByRole("textbox", { name: "Waarom verandert u dit?" })
    .fill("De presentielijst telt 14 namen.");
  await page.getByRole("button", { name: "Correctie vastleggen" }).click();
  await page.getByRole("link", { name: "Vul een heel aantal in." }).click();
  await expect(page.getByLabel("Les 1: aantal cursisten")).toBeFocused();
  await page.getByLabel("Les 1: aantal cursisten").fill("14");
  await expect(page.getByRole("row", { name: "Les 1: aantal cursisten 12 14" })).toBeVisible();
  for (const width of widths) await look(page, "coordinator-correct-contents", width);
  await page.getByRole("button", { name: "Correctie vastleggen" }).click();
  await expect(page.getByRole("row", { name: /Les 1: aantal cursisten/ })).toContainText(
    /12.*14.*De presentielijst telt 14 namen\./,
  );
});
