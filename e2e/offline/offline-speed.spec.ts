import { KillableServer, pageAt } from "#e2e/support/killable-server.ts";
import { expect, test } from "#e2e/support/people.ts";
import { expectOnServer, expectOpensOffline, get, planVisit, post } from "#e2e/support/visit.ts";
import { criteriaOf, type Framework, frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";
import { completeDraft, makeSave } from "#lib/testing/draft.ts";

/**
 * A large visit against a small one in the same browser. Times of a test machine say little; what an answer costs beside
 * what the browser's own storage costs, and what is drawn again for it, says much. The figures are saved with the results.
 */
test("with 6 lessons, 6 interviews and 40 criteria an answer is on the device at once, and redraws its own field alone", async ({
  browser,
}, info) => {
  test.slow();
  const server = await KillableServer.start();
  const page = await pageAt(browser, server, "inspector");
  const [admin, reviewer, coordinator] = [
    await pageAt(browser, server, "admin"),
    await pageAt(browser, server, "reviewer"),
    await pageAt(browser, server, "coordinator"),
  ];
  const text = JSON.stringify(withFortyCriteria());
  await post(admin.request, "/framework-versions", { file: { name: "veertig.json", text } });
  const visit = await planVisit(reviewer, coordinator, [page], "Groot bezoek");
  const { account } = await get(page.request, "/session");
  const { framework, recordsFor }: { framework: Framework; recordsFor: string } = await get(
    page.request,
    `/visit-drafts/${visit.id}`,
  );
  const things = Array.from({ length: 5 }, (_, n) =>
    (["lesson", "interview"] as const).flatMap((kind) => {
      const id = crypto.randomUUID();
      return [
        makeSave(`${kind}.${id}.order`, n + 2),
        makeSave(`${kind}.${id}.notes`, `Aantekening ${n} `.repeat(120)),
      ];
    }),
  ).flat();
  expect(criteriaOf(framework)).toHaveLength(40);
  const saves = [...completeDraft(framework, [recordsFor]), ...things];
  await post(page.request, `/visit-drafts/${visit.id}/saves`, { account, saves });
  await page.goto(`/bezoeken/${visit.id}#begeleiding`);
  await expectOnServer(page);
  await expect(page.getByRole("link", { name: /^Gesprek 6/ })).toBeVisible();

  const field = page.getByLabel(/over de begeleiding/);
  await field.focus();
  await page.keyboard.type("E"); // the sign in the list of parts changes once, for the first letter
  await expectOpensOffline(page);
  await expectOnServer(page);
  await page.evaluate(() => {
    const changed = new Set<string>();
    Object.assign(window, { changed });
    new MutationObserver((mutations) => {
      for (const { target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        changed.add(
          element?.closest("[data-save-stage], .sync-bar, nav, [data-field], h1, h2")?.className ??
            "elsewhere",
        );
        if (element?.closest("nav")) changed.add("navigation");
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.keyboard.type("lke zes weken een gesprek over de voortgang.", { delay: 60 });
  await expect(page.locator('[data-save-stage="writing"]')).toHaveCount(0);
  const { changed, stored, disk } = await page.evaluate(async () => {
    const stored = performance.getEntriesByName("answer-on-device").map(({ duration }) => duration);
    const database = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open("yardstick", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("rows");
      asked.onsuccess = () => done(asked.result);
    });
    const disk: number[] = [];
    for (let n = 0; n < stored.length; n++) {
      const begun = performance.now();
      await new Promise((done) => {
        const writing = database.transaction("rows", "readwrite");
        writing.objectStore("rows").put("Elke zes weken een gesprek", n);
        writing.oncomplete = done;
      });
      disk.push(performance.now() - begun);
    }
    return { changed: [...(window as unknown as { changed: Set<string> }).changed], stored, disk };
  });
  const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const figures = {
    answers: stored.length,
    onDeviceMs: median(stored),
    bareWriteMs: median(disk),
    redrawn: changed,
  };
  info.annotations.push({ type: "measured", description: JSON.stringify(figures) });
  console.log(`An answer on the device: ${JSON.stringify(figures)}`);
  expect(stored.length).toBeGreaterThan(20);
  expect(changed).not.toContain("elsewhere");
  expect(changed).not.toContain("navigation");
  expect(changed.length).toBeLessThanOrEqual(3); // the field, the badge under it, and the bar above
  await server.stop();
});

/** The example that ships, with five criteria more, in force from the day after its last visit of the demonstration. */
function withFortyCriteria(): Framework {
  const base = frameworkInForce(shippedFrameworks, "2018-02-05");
  return {
    ...base,
    version: "veertig-1",
    inForceFrom: "2018-02-03",
    aspects: base.aspects.map((aspect, nth) => {
      const [first] = aspect.criteria;
      if (nth > 4 || !first) return aspect;
      const more = { ...first, id: `${aspect.id}-more`, name: `Nog een criterium bij ${aspect.name}` };
      return { ...aspect, criteria: [...aspect.criteria, more] };
    }),
  };
}
