import { KillableServer, pageAt } from "#e2e/support/killable-server.ts";
import { expect, signIn, test } from "#e2e/support/people.ts";
import {
  expectOnDevice,
  expectOnServer,
  expectOpensOffline,
  get,
  planVisit,
  post,
  valuesOnServer,
} from "#e2e/support/visit.ts";
import { frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft } from "#lib/testing/draft.ts";

test("the server is killed between commit and response: answers and submission are there exactly once", async ({
  browser,
}) => {
  const server = await KillableServer.start();
  try {
    const inspector = await pageAt(browser, server, "inspector");
    const coordinator = await pageAt(browser, server, "coordinator");
    const reviewer = await pageAt(browser, server, "reviewer");
    const visit = await planVisit(reviewer, coordinator, [inspector], "Stroom weg");
    await inspector.goto(`/bezoeken/${visit.id}#begeleiding`);
    await expectOnServer(inspector);

    const saved = server.killAfter(/\/saves$/);
    await inspector.getByLabel(/over de begeleiding/).fill("Gesprekken om de zes weken");
    await saved;
    await expect(inspector.getByText(/Op dit apparaat bewaard\. Geen verbinding\./)).toBeVisible();
    await server.restart();
    await inspector.getByRole("button", { name: "Nu versturen" }).click();
    await expectOnServer(inspector);
    expect(await valuesOnServer(inspector, visit.id)).toEqual(
      new Map([["guidance.notes", ["Gesprekken om de zes weken"]]]),
    );

    const { account } = await get(inspector.request, "/session");
    const framework = frameworkInForce(shippedFrameworks, visit.today);
    const saves = completeDraft(
      framework,
      visit.inspectors.map(({ id }) => id),
    );
    await post(inspector.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
    await inspector.getByRole("button", { name: "Nu versturen" }).click();
    await inspector.getByRole("link", { name: "Controleren en indienen" }).click();
    await expect(inspector.getByText("Alles wat nodig is, is ingevuld.")).toBeVisible();
    const submitted = server.killAfter(/\/submission$/);
    await inspector.getByRole("button", { name: "Bezoek indienen" }).click();
    await submitted;
    await expect(inspector.getByText("Wacht op verzending", { exact: true })).toBeVisible();
    await server.restart();
    await inspector.getByRole("button", { name: "Nu versturen" }).click();
    await expect(inspector.getByText("Het bezoek is ingediend")).toBeVisible();

    const held = await get(coordinator.request, `/visits/${visit.id}`);
    expect(held.findings).toHaveLength(framework.aspects.flatMap(({ criteria }) => criteria).length);
    expect(held.contents).toMatchObject({ lessons: [{ level: "A1" }], interviews: [{ role: "teacher" }] });
    expect(held.lateAnswers).toEqual([]);
    await expect(inspector.getByText(held.receipt.code)).toBeVisible();
    type Line = { action: string; sentence: string };
    const { lines }: { lines: Line[] } = await get(coordinator.request, "/journal?limit=20");
    const ofVisit = lines.filter(
      ({ action, sentence }) => action === "visit.submit" && sentence.includes(visit.school.name),
    );
    expect(ofVisit).toHaveLength(1);
    expect((await get(coordinator.request, "/journal/verification")).wrong).toBeNull();
  } finally {
    await server.stop();
  }
});

test("the administrator ends the session while the inspector is offline: nothing is lost, and it is sent after signing in again", async ({
  browser,
}) => {
  const server = await KillableServer.start();
  try {
    const [inspector, admin] = [
      await pageAt(browser, server, "inspector"),
      await pageAt(browser, server, "admin"),
    ];
    const visit = await planVisit(
      await pageAt(browser, server, "reviewer"),
      await pageAt(browser, server, "coordinator"),
      [inspector],
      "Ingetrokken",
    );
    const context = inspector.context();
    await inspector.goto(`/bezoeken/${visit.id}#begeleiding`);
    await expectOpensOffline(inspector);
    await context.setOffline(true);
    await inspector.getByLabel(/over de begeleiding/).fill("Voortgang besproken");
    await expectOnDevice(inspector);
    const { account } = await get(inspector.request, "/session");
    const { oneTimePassword } = await post(admin.request, `/accounts/${account}/one-time-passwords`, {});
    await context.setOffline(false);
    await expect(inspector.getByText(/Op dit apparaat bewaard\. U bent uitgelogd\./)).toBeVisible();
    await inspector.getByLabel(/over de begeleiding/).press("Control+End");
    await inspector.keyboard.type(" met docent 1");
    await expectOnDevice(inspector);

    const { email } = server.accountOf("inspector");
    await signIn(context.request, { email, password: oneTimePassword });
    const next = "een nieuw en lang wachtwoord";
    await post(context.request, "/password-changes", { current: oneTimePassword, next });
    await signIn(context.request, { email, password: next });
    await inspector.getByRole("button", { name: "Nu versturen" }).click();
    await expectOnServer(inspector);
    expect(await valuesOnServer(inspector, visit.id)).toEqual(
      new Map([["guidance.notes", ["Voortgang besproken met docent 1"]]]),
    );
  } finally {
    await server.stop();
  }
});
