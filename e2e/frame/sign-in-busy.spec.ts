import { expect, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { KillableServer } from "#e2e/support/killable-server.ts";
import { expectHydrated, signInOnScreen } from "#e2e/support/people.ts";

test("who signs in while the database is busy is told so, and does so again with what was typed", async ({
  browser,
}) => {
  const server = await KillableServer.start();
  const lock = new Sqlite(server.databaseFile);
  try {
    const admin = server.accountOf("admin");
    const page = await (await browser.newContext({ baseURL: server.address })).newPage();
    await page.goto("/inloggen");
    lock.exec("begin immediate");
    await signInOnScreen(page, admin);
    await expect(
      page.getByText("De gegevens zijn nu even bezet. Probeer het zo opnieuw.").first(),
    ).toBeVisible();
    await expect(page.getByLabel("E-mailadres")).toHaveValue(admin.email);
    await expect(page.getByLabel("Wachtwoord")).toHaveValue(admin.password);
    lock.exec("rollback");
    await page.getByRole("button", { name: "Inloggen" }).click();
    await page.waitForURL(/\/beheer/);
    await expectHydrated(page);
    await expect(async () => {
      await page.reload(); // the check of the start takes a moment
      await expect(page.getByRole("region", { name: "Controle van de gegevens" })).toContainText(
        "De gegevens kloppen",
        { timeout: 1000 },
      );
    }).toPass();
  } finally {
    lock.close();
    await server.stop();
  }
});
