import { expect, test } from "vitest";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { makeSave } from "#lib/testing/draft.ts";
import { afternoon, planned, save } from "#lib/testing/draft-world.ts";
import { inPlanningWorld } from "#lib/testing/planning-world.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { declareIndependence } from "#lib/visits/commands/declarations.ts";
import { createDispatcher } from "./dispatcher.ts";
import { fromRequest } from "./request.ts";

test("a visit that a device has is not sent again until something about it changes, and to nobody else", async () => {
  await inPlanningWorld(async (world) => {
    const { database, people, otherInspector, by } = world;
    await setClock(database, new Date(afternoon));
    serveFrom(database);
    const id = await planned(world, true);
    const dispatch = createDispatcher(operations, new ResponseCache("build"));
    const [inspectorCookie, otherCookie] = [
      await cookieOf(database, people.inspector.accountId),
      await cookieOf(database, otherInspector.accountId),
    ];
    const ask = async (cookie: string, etag = "", account = people.inspector.accountId) => {
      const url = `http://localhost/api/v1/visit-drafts/${id}?account=${account}`;
      return await dispatch(
        fromRequest(new Request(url, { headers: { cookie, ...(etag && { "if-none-match": etag }) } })),
      );
    };
    const first = await ask(inspectorCookie);
    const etag = first.headers.ETag ?? "";
    expect(first.status).toBe(200);
    expect(etag).toMatch(/^"[\w-]{32}"$/);
    expect(first.headers["Cache-Control"]).toBe("private, no-store");
    expect(await ask(inspectorCookie, etag)).toMatchObject({
      status: 304,
      body: null,
      headers: { ETag: etag },
    });
    await save(world, people.inspector, id, [makeSave("intake.notes", "Zes dossiers")]);
    const named = await ask(inspectorCookie, etag); // who saved something is named, once
    expect(named.status).toBe(200);
    await save(world, people.inspector, id, [makeSave("intake.notes", "Zeven dossiers")]);
    expect((await ask(inspectorCookie, named.headers.ETag)).status).toBe(304);
    await declareIndependence.run(by(otherInspector, afternoon), { id, independent: true });
    expect((await ask(inspectorCookie, named.headers.ETag)).status).toBe(200);
    expect((await ask(otherCookie, etag)).status).toBe(409);
    expect((await ask(otherCookie, etag, otherInspector.accountId)).status).toBe(200);
  });
});
