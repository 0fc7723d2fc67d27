import { expect, ownSchool, test } from "#e2e/support/people.ts";

type Post = { path?: string; data: unknown; status: number; says: RegExp; headers?: Record<string, string> };

test("bad input gets a clear sentence and writes nothing", async ({ as }) => {
  const school = await ownSchool(await as("reviewer"), "Weigering");
  const page = await as("coordinator");
  const entries = async () => {
    const { tidk } = await (await page.request.get(`/api/v1/schools/${school.id}`)).json();
    return tidk.timeline.length;
  };
  const before = await entries();
  const visit = { school: school.number, heldOn: "2017-11-01", kind: "classroom" };
  const attempts: Post[] = [
    {
      data: Buffer.from("{"),
      status: 400,
      says: /geen geldige JSON/,
      headers: { "Content-Type": "application/json" },
    },
    {
      data: "heldOn=2017",
      status: 400,
      says: /application\/json/,
      headers: { "Content-Type": "text/plain" },
    },
    { data: [], status: 400, says: /geen JSON-object/ },
    { data: {}, status: 400, says: /dingen die niet kloppen/ },
    {
      data: { ...visit, school: "BESTAAT-NIET" },
      status: 404,
      says: /School “BESTAAT-NIET” is niet gevonden/,
    },
    { data: { ...visit, round: "geen" }, status: 404, says: /Ronde “geen” is niet gevonden/ },
    { data: { ...visit, heldOn: "2018-12-30" }, status: 400, says: /ligt in de toekomst/ },
    { data: { ...visit, heldOn: "2017-06-30" }, status: 400, says: /voor het begin van de ronde/ },
    { data: { ...visit, heldOn: "2017-02-30" }, status: 400, says: /Deze dag bestaat niet/ },
    { data: { ...visit, kind: "party" }, status: 400, says: /Kies wat voor bezoek het was/ },
    { data: { ...visit, extra: 1 }, status: 400, says: /bestaat hier niet/ },
    {
      path: "/verdicts",
      data: { school: school.number, decidedOn: "2017-12-01", verdict: "approved" },
      status: 409,
      says: /Zonder bezoek kan er geen oordeel zijn/,
    },
    {
      path: "/verdicts",
      data: { school: school.number, decidedOn: "2017-12-01", verdict: "rejected" },
      status: 400,
      says: /waarom de school is afgekeurd/,
    },
    { data: { ...visit, round: "x".repeat(5_000_000) }, status: 413, says: /te groot/ },
    { data: visit, status: 403, says: /andere website/, headers: { Origin: "https://elders.example" } },
    { data: visit, status: 400, says: /Idempotency-Key/, headers: { "Idempotency-Key": "x".repeat(300) } },
  ];
  for (const { path = "/visits", data, status, says, headers } of attempts) {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers });
    const problem = await answer.json();
    expect(answer.status(), JSON.stringify(problem)).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(answer.headers()["api-version"]).toBeTruthy();
    expect(problem).toMatchObject({ status });
    expect(`${problem.detail} ${JSON.stringify(problem.errors ?? [])}`).toMatch(says);
  }
  expect(await entries()).toBe(before);

  expect((await page.request.post("/api/v1/visits", { data: visit })).status()).toBe(201);
  const twice = await page.request.post("/api/v1/visits", { data: visit });
  expect(twice.status()).toBe(409);
  expect((await twice.json()).detail).toMatch(/al vastgelegd/);
});

test("all errors of an input come at once, each with its field", async ({ as }) => {
  const page = await as("coordinator");
  const answer = await page.request.post("/api/v1/visits", { data: { heldOn: "31-02-2018", kind: "x" } });
  const { errors } = await answer.json();
  expect(errors.map((error: { field: string }) => error.field).sort()).toEqual(["heldOn", "kind", "school"]);
});

test("a visitor who is not signed in gets that answer, and a user without the right is refused, on pages and in the API", async ({
  as,
  request,
  page,
}) => {
  expect((await request.get("/api/v1/progress")).status()).toBe(401);
  const nowhere = await request.get("/api/v1/bestaat-niet");
  expect(nowhere.status()).toBe(404);
  expect(nowhere.headers()["content-type"]).toContain("application/problem+json");
  expect((await request.post("/api/v1/visits", { data: {} })).status()).toBe(401);
  await page.goto("/scholen");
  await expect(page).toHaveURL(/\/inloggen/);
  const advisory = await as("advisory");
  for (const path of [
    "/scholen",
    "/bezoeken",
    "/beoordeling",
    "/keurmerk",
    "/logboek",
    "/importeren",
    "/beheer",
  ]) {
    expect((await advisory.goto(path))?.status(), path).toBe(403);
    await expect(advisory.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
  }
  expect((await advisory.request.get("/api/v1/schools")).status()).toBe(403);
  const inspector = await as("inspector");
  const other = await as("inspector", 1);
  type Listed = { visits: { id: string }[] };
  const { visits }: Listed = await (await other.request.get("/api/v1/visits")).json();
  const own: Listed = await (await inspector.request.get("/api/v1/visits")).json();
  const alone = visits.find(({ id }) => !own.visits.some((visit) => visit.id === id)); // not one that both held
  expect((await other.request.get(`/api/v1/visits/${alone?.id}`)).status()).toBe(200);
  expect((await inspector.request.get(`/api/v1/visits/${alone?.id}`)).status()).toBe(403);
  expect((await inspector.request.get("/api/v1/visits/0199-bestaat-niet")).status()).toBe(404);
  for (const path of [`/bezoeken/${alone?.id}`, `/bezoeken/${alone?.id}/rapport`, "/beheer"]) {
    expect((await inspector.goto(path))?.status(), path).toBe(403);
    await expect(inspector.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
  }
  for (const path of [`/bezoeken/${alone?.id}`, "/bezoeken/0199-bestaat-niet"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    const signIn = `/inloggen?terug=${encodeURIComponent(path)}`;
    expect([answer.status(), answer.headers().location], path).toEqual([307, signIn]);
  }
});

test("a page about what does not exist answers 404, within the frame and in words", async ({ as }) => {
  const coordinator = await as("coordinator");
  for (const path of [
    "/scholen/bestaat-niet",
    "/scholen/bestaat-niet/locaties",
    "/bezoeken/0199-bestaat-niet",
    "/bezoeken/0199-bestaat-niet/rapport",
    "/inspecteurs/bestaat-niet",
    "/kaders/onzin-1",
    "/planning/bezoeken/bestaat-niet/onzin",
  ]) {
    expect((await coordinator.goto(path))?.status(), path).toBe(404);
    await expect(coordinator.getByRole("heading", { name: "Niet gevonden" })).toBeVisible();
  }
  expect((await coordinator.goto("/nergens"))?.status()).toBe(404);
  await expect(coordinator.getByRole("heading", { name: "Deze pagina bestaat niet" })).toBeVisible();
});

test("who comes to a refused page by a link gets the same words, and can go on from there", async ({
  as,
}) => {
  const advisory = await as("advisory");
  await advisory.goto("/scholen");
  await advisory.getByRole("link", { name: "Naar het begin" }).click();
  await expect(advisory.getByRole("heading", { level: 1, name: "Stand van zaken" })).toBeVisible();
  await advisory.goBack();
  await expect(advisory.getByRole("heading", { name: "Deze pagina is niet voor u" })).toBeVisible();
});

test("the OpenAPI document is readable by everybody and describes every operation", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  const { openapi, paths } = await answer.json();
  expect(openapi).toMatch(/^3\.1/);
  for (const path of [
    "/progress",
    "/schools",
    "/schools/{id}",
    "/visits",
    "/verdicts",
    "/journal",
    "/schools/{id}/keurmerk",
  ])
    expect(Object.keys(paths)).toContain(`/api/v1${path}`);
});
