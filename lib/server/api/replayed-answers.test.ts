import fc from "fast-check";
import { expect, test } from "vitest";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { operations } from "#lib/server/operations.ts";
import { ResponseCache } from "#lib/server/response-cache/response-cache.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { type MadeSave, makeSave } from "#lib/testing/draft.ts";
import { afternoon, framework, planned, read } from "#lib/testing/draft-world.ts";
import { withServer } from "#lib/testing/listening.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { runs } from "#lib/testing/runs.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { fieldOf } from "#lib/visits/rules/draft/fields.ts";
import { fieldsFrom } from "#lib/visits/rules/draft/saves.ts";
import { createDispatcher } from "./dispatcher.ts";
import { apiRouter } from "./node-router.ts";

const atOnce = 8; // so that answers overtake one another

/** Every criterion scored again and again, each score in place of the one before it. */
function scoredAgain(inspectorId: string): MadeSave[] {
  const criteria = criteriaOf(framework);
  return criteria.flatMap(({ id }, nth) => {
    const field = fieldOf.finding(inspectorId, id, "score");
    const chain: MadeSave[] = [];
    while (chain.length * criteria.length < 500)
      chain.push(
        makeSave(
          field,
          1 + ((nth + chain.length) % 4),
          chain.slice(-1).map((save) => save.id),
        ),
      );
    return chain;
  });
}

test("five hundred answers, each sent one to five times in any order, are each there once and the last one holds", async () => {
  const anyNumbers = fc.infiniteStream(fc.nat());
  const holds = fc.asyncProperty(anyNumbers, (numbers) =>
    inPlanningWorld(async (world) => {
      const { inspector } = world.people;
      const id = await planned(world);
      const saves = scoredAgain(inspector.inspectorId ?? "");
      expect(saves.length).toBeGreaterThanOrEqual(500);
      const next = () => Number(numbers.next().value);
      const queue = saves
        .flatMap((save) => Array.from({ length: 1 + (next() % 5) }, () => ({ save, at: next() })))
        .sort((a, b) => a.at - b.at)
        .map(({ save }) => save);
      await sendAll(world, id, queue);
      const stored = (await read(world, inspector, id)).saves;
      expect(stored.map((save) => save.id).sort()).toEqual(saves.map((save) => save.id).sort());
      const last = new Map(saves.map(({ field, value }) => [field, value]));
      for (const [name, { value, isConflict }] of fieldsFrom(stored))
        expect({ value, isConflict }, name).toEqual({ value: last.get(name), isConflict: false });
    }),
  );
  await fc.assert(holds, { numRuns: runs(1) });
});

/** Sends each of a queue by itself over the API, some at a time. */
async function sendAll(
  { database, people }: PlanningWorld,
  visit: string,
  queue: readonly MadeSave[],
): Promise<void> {
  const account = people.inspector.accountId;
  await setClock(database, new Date(afternoon));
  serveFrom(database);
  const headers = { cookie: await cookieOf(database, account), "content-type": "application/json" };
  const dispatch = createDispatcher(operations, new ResponseCache("build"));
  const router = apiRouter(dispatch, async (_request, response) => void response.writeHead(418).end());
  await withServer(router, async (address) => {
    for (let at = 0; at < queue.length; at += atOnce)
      await Promise.all(
        queue.slice(at, at + atOnce).map(async (save) => {
          const body = JSON.stringify({ account, saves: [save] });
          const url = `${address}/api/v1/visit-drafts/${visit}/saves`;
          const answer = await fetch(url, { method: "POST", headers, body });
          expect(answer.status, await answer.text()).toBe(201);
        }),
      );
  });
}
