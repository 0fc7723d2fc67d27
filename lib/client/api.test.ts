import { afterEach, expect, test, vi } from "vitest";
import { callApi } from "./api.ts";

afterEach(() => vi.unstubAllGlobals());

const ours = { "API-Version": "0.2.0", "Content-Type": "application/json" };
const page = "<!doctype html><title>Welkom op de gastenwifi</title>";

/** What a network, a proxy or a server in between may answer in place of the application. */
const foreign: readonly (readonly [string, BodyInit | null, ResponseInit])[] = [
  ["a page of a captive portal", page, { status: 200, headers: { "Content-Type": "text/html" } }],
  ["a page that says it is JSON", page, { headers: { "Content-Type": "application/json" } }],
  ["JSON of somebody else", '{"id":"1"}', { headers: { "Content-Type": "application/json" } }],
  ["an empty answer", "", { status: 200 }],
  ["no content", null, { status: 204 }],
  ["null", "null", { status: 200 }],
  ["a page that asks to pay", page, { status: 511 }],
  ["a login page with 401", page, { status: 401 }],
  ["a refusal of a firewall", page, { status: 403 }],
  ["a proxy that finds no server", page, { status: 502 }],
  ["a proxy that waited too long", page, { status: 504 }],
  ["an own answer that broke off", '{"id":', { status: 200, headers: ours }],
];

test.each(foreign)("%s is no connection: neither an answer nor a success", async (_name, body, init) => {
  vi.stubGlobal("fetch", async () => new Response(body, init));
  await expect(callApi("/api/v1/verdicts")).rejects.toMatchObject({
    kind: "unavailable",
    message: expect.stringContaining("Geen verbinding met Toezicht in de klas."),
  });
});

test("no answer at all is told in the same words", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await expect(callApi("/api/v1/verdicts")).rejects.toMatchObject({
    message: expect.stringContaining("Geen verbinding met Toezicht in de klas."),
  });
});

test("the application's own answers and refusals come as they are", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ id: "1" }, { status: 201, headers: ours }));
  expect(await callApi("/api/v1/verdicts")).toEqual({ id: "1" });
  const refusal = { type: "urn:toezicht:problem:unauthenticated", detail: "U bent niet ingelogd." };
  vi.stubGlobal("fetch", async () => Response.json(refusal, { status: 401, headers: ours }));
  await expect(callApi("/api/v1/verdicts")).rejects.toMatchObject({ kind: "unauthenticated" });
});
