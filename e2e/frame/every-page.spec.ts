import type { Locator, Page } from "@playwright/test";
import { expectSoundHtml } from "#e2e/support/html.ts";
import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import type { Role } from "#lib/access/actor.ts";

/** The pages of each role. `:school`, `:pending`, `:planned`, `:visit`, `:verdict`, `:report`, `:location` of `:located`, `:inspector` with an `:interest` that is proposed to be removed, and `:day` stand for one of the demonstration. */
const pages: Record<Role, readonly string[]> = {
  coordinator: [
    "/",
    "/?on=onzin",
    "/?on=2016-01-01",
    "/?on=2017-09-01&knownAt=2017-09-01",
    "/?on=2017-12-31&knownAt=2018-02-02&vsOn=2017-12-31&vsKnownAt=2018-02-05",
    "/?on=2017-12-31&knownAt=2018-02-02&vsOn=onzin",
    "/scholen",
    "/scholen?q=bestaatniet",
    "/scholen?columns=place,number,learners,status,firstVisitOn&sort=-lastVisitOn&limit=30",
    "/scholen?status=pending&sort=lastVisitOn&on=2017-12-31",
    "/scholen?sort=onzin",
    "/scholen/:school",
    "/scholen/:pending",
    "/scholen/:pending/oordeel",
    "/scholen/:pending/rapport",
    "/scholen/:school/rapport/:report",
    "/scholen/:school/locaties",
    "/scholen/:located/locaties",
    "/scholen/:located/locaties/nieuw",
    "/scholen/:located/locaties/:location",
    "/scholen/:located/locaties/:location/lesrooster",
    "/planning/vakanties",
    "/planning/loting",
    "/vooruitblik",
    "/vooruitblik?on=2017-07-03&knownAt=2017-07-03",
    "/planning",
    "/planning/plan",
    "/planning/plan/:plan",
    "/planning?q=bestaatniet",
    "/planning?province=onzin",
    "/planning/bezoek",
    "/planning/bezoek?school=:located&day=2018-03-06&startsAt=9:00&endsAt=12:00",
    "/planning/bezoeken",
    "/planning/bezoeken?only=obstacles",
    "/planning/bezoeken?inspector=niemand",
    "/planning/bezoeken/:planned",
    "/planning/bezoeken/:planned/aankondigen",
    "/planning/bezoeken/:planned/niet-gehouden",
    "/planning?view=lijst&sort=-day",
    "/planning?view=lijst&q=bestaatniet",
    "/planning?view=maand&month=2018-04",
    "/planning?view=onzin",
    "/wachten",
    "/wachten?for=reinspection",
    "/wachten?on=2017-07-01",
    "/wachten?on=2017-12-31&knownAt=2018-02-02",
    "/bezoeken",
    "/bezoeken/vastleggen",
    "/bezoeken/:visit",
    "/bezoeken/:visit/corrigeren",
    "/bezoeken/:visit/rapport",
    "/inspecteurs",
    "/inspecteurs/:inspector",
    "/inspecteurs/:inspector/vastleggen",
    "/inspecteurs/:inspector/belang",
    "/inspecteurs/:inspector/belang?school=:school",
    "/inspecteurs/:inspector/belang/:interest",
    "/inspecteurs/:inspector/belang/onzin",
    "/inspecteurs/:inspector/vervanging",
    "/inspecteurs/terugkomdag",
    "/inspecteurs/terugkomdag/:day",
    "/kwaliteit",
    "/beoordeling",
    "/beoordeling/:verdict/corrigeren",
    "/logboek",
    "/importeren",
    "/kaders",
    "/kaders/voorbeeld-3",
    "/kaders/onzin-1",
    "/kaders/vergelijken",
    "/kaders/vergelijken?van=voorbeeld-2&met=voorbeeld-3",
    "/kaders/vergelijken?van=voorbeeld-2&met=voorbeeld-2",
    "/bestaat-niet",
  ],
  reviewer: [
    "/scholen/:school/herkomst",
    "/scholen/:located/locaties",
    "/scholen/:located/locaties/:location",
    "/keurmerk",
    "/scholen/:school/keurmerk",
    "/scholen/:school",
    "/scholen/:school/deelname",
    "/scholen/:school/corrigeren/:event",
    "/scholen/:school/corrigeren/:enrolment",
    "/bezoeken/vastleggen",
    "/logboek",
    "/wachten",
  ],
  inspector: [
    "/",
    "/scholen/:located/locaties",
    "/planning/vakanties",
    "/planning?province=Utrecht",
    "/planning/bezoeken",
    "/planning?view=maand",
    "/agenda",
    "/wachten",
    "/scholen?limit=30",
    "/bezoeken",
    "/bezoeken/vastleggen?school=:school",
    "/mijn-gegevens",
    "/inspecteurs",
    "/kaders",
    "/kaders/voorbeeld-1",
  ],
  ministry: [
    "/",
    "/?on=2017-12-31&vsOn=2017-09-30",
    "/?on=2017-12-31&vsOn=2017-12-31",
    "/scholen",
    "/scholen?sort=status",
    "/scholen/:school",
    "/beheer",
    "/kaders",
  ],
  advisory: ["/", "/kwaliteit", "/vooruitblik?on=2017-12-31", "/wachtwoord"],
  admin: ["/beheer", "/logboek", "/kaders", "/kaders/voorbeeld-2"],
};

/** Some pages at a time: who sees many keeps one browser no longer busy than others do. */
const rounds = (Object.entries(pages) as [Role, readonly string[]][]).flatMap(([role, all]) =>
  Array.from({ length: Math.ceil(all.length / 6) }, (_, n) => [role, all.slice(n * 6, n * 6 + 6)] as const),
);

for (const [role, paths] of rounds)
  test(`pages of the ${role}, from ${paths[0]}: axe finds nothing, nothing scrolls sideways`, async ({
    as,
  }) => {
    const page = await as(role);
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    const things = await thingsOf(await as("coordinator"));
    for (const path of paths) await inspect(page, role, path, things);
    expect(complaints).toEqual([]);
  });

test("the sign-in page, and the visit form with all its errors", async ({ as, page }) => {
  await inspect(page, "nobody", "/inloggen", {});
  const inspector = await as("inspector");
  await inspector.goto("/bezoeken/vastleggen");
  await inspector.getByLabel("Inspectiebezoek").check();
  await inspector.getByRole("button", { name: "Formulier openen" }).click();
  await expect(inspector.getByRole("heading", { name: "Er zijn fouten" })).toBeVisible();
  for (const width of widths) await look(inspector, "inspector-form-with-errors", width);
});

async function inspect(page: Page, role: string, path: string, things: Record<string, string>) {
  const address = path.replace(/:(\w+)/g, (_, name: string) => things[name] ?? name);
  const answer = await page.goto(address);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toBeVisible();
  const name = `${role}${path.replace(/\W+/g, "-")}`;
  // A report is called after its school: so is the file that a browser prints of it.
  const isReport = /^\/bezoeken\/.+\/rapport$/.test(path);
  await expect.soft(page).toHaveTitle(isReport ? /^Conceptrapport ./ : await titleUnder(title));
  // In place of a page that is refused or missing Next serves an empty one, that scripts fill.
  await expectSoundHtml(page, name, answer?.ok() ? await answer.text() : null);
  for (const width of widths) await look(page, name, width);
}

/** The title of a page begins with its heading, without the number of what is in it. */
async function titleUnder(heading: Locator): Promise<string> {
  return `${(await heading.innerText()).replace(/ \([\d.]+\)$/, "")} – Toezicht in de klas`;
}

async function thingsOf(page: Page): Promise<Record<string, string>> {
  const get = async (path: string) => await (await page.request.get(`/api/v1${path}`)).json();
  const first = async (status: string) =>
    (await get(`/schools?status=${status}&limit=1&knownAt=2018-02-02`)).schools[0].id;
  const school = await first("approved");
  const { tidk } = await get(`/schools/${school}`);
  type Item = { id: string; row: { fact: { type: string } } };
  const idOf = (type: string) => tidk.timeline.find((item: Item) => item.row.fact.type === type).id;
  const located = "BOW-1202";
  const { locations } = await get(`/schools/${located}/locations`);
  const { visits: planned } = await get("/planned-visits");
  const { inspectors, exchangeDays } = await get("/inspector-records");
  const inspector = inspectors.find((one: { openRemovals: number }) => one.openRemovals > 0).id;
  const { interests } = await get(`/inspectors/${inspector}/record`);
  return {
    school,
    planned: planned[0].id,
    inspector,
    interest: interests.find((one: { removal: object | null }) => one.removal).id,
    day: exchangeDays.at(-1).id,
    located,
    location: locations[0].id,
    pending: await first("pending"),
    visit: idOf("visit"),
    verdict: idOf("verdict"),
    report: idOf("report"),
    event: idOf("keurmerk"),
    plan: (await get("/planning")).versions[0].id,
    enrolment: idOf("enrolment"),
  };
}
