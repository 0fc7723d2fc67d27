import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/open.ts";
import { Problem } from "#lib/access/problem.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";
import { makeManySchools } from "#lib/testing/many-schools.ts";
import { temporaryFile } from "#lib/testing/temporary-database.ts";
import { exportAnswer } from "./export-answer.ts";
import { type ExportLimits, ExportQueue } from "./export-queue.ts";
import { pieceSize } from "./messages.ts";

const schools = 1500; // two pages, some five pieces
const never = new AbortController().signal;
let database: Database;
/** Two pieces of a file may wait for their client. */
let queue: ExportQueue;
let removeFolder: () => void;

beforeAll(async () => {
  const { path, remove } = temporaryFile();
  removeFolder = remove;
  database = await openDatabase(path);
  await makeManySchools(database, schools);
  queue = new ExportQueue(database.file, { bytesInFlight: 2 * pieceSize });
}, 60_000);
afterAll(async () => {
  await queue.close();
  await database.close();
  removeFolder();
});

async function makeRequest() {
  const context = {
    read: database.read,
    actor: { role: "system" as const },
    now: new Date("2018-02-05T12:00:00Z"),
  };
  return await exportSchools.run(context, { format: "open" });
}

/** Waits until nothing runs any more; the worker has said so of each. */
async function atRest(queue: ExportQueue) {
  while (queue.counts().running > 0 || queue.counts().waiting > 0) await setImmediate();
  return queue.counts();
}

function idsIn(csv: string): string[] {
  return (parse(csv, { columns: true }) as { name: string }[]).map(({ name }) => name);
}

test("a file of several pages holds each school once, and then nothing is held any more", async () => {
  const names = idsIn(await new Response(await queue.open(await makeRequest(), never)).text());
  expect(names).toHaveLength(schools);
  expect(new Set(names).size).toBe(schools);
  expect(await atRest(queue)).toMatchObject({ running: 0, waiting: 0, bytesInFlight: 0 });
});

test("who takes slowly keeps few bytes waiting, and still gets everything", async () => {
  const reader = (await queue.open(await makeRequest(), never)).getReader();
  const seen: number[] = [];
  const pieces: Uint8Array[] = [];
  for (;;) {
    // Another export runs through while this one takes its time: the worker made all that it may.
    await new Response(await queue.open(await makeRequest(), never)).arrayBuffer();
    seen.push(queue.counts().bytesInFlight);
    const { done, value } = await reader.read();
    if (done) break;
    expect(value.length).toBeLessThanOrEqual(pieceSize);
    pieces.push(value);
  }
  expect(Math.max(...seen)).toBeLessThanOrEqual(2 * pieceSize);
  expect(Math.max(...seen)).toBeGreaterThan(pieceSize);
  expect(idsIn(Buffer.concat(pieces).toString())).toHaveLength(schools);
});

test("20 clients hang up on the way; the next gets its file, and nothing is left of theirs", async () => {
  await withServer(whole, async (port) => {
    const hungUp = Array.from({ length: 20 }, async (_, n) => {
      const request = get({ port, path: "/", agent: false });
      request.on("error", () => undefined);
      if (n % 4 === 0) {
        const [answer] = (await once(request, "response")) as [IncomingMessage];
        await once(answer, "data");
      } else await once(request, "finish");
      request.destroy();
      await new Promise((closed) => request.once("close", closed));
    });
    await Promise.all(hungUp);
    expect(idsIn(await fileFrom(port))).toHaveLength(schools);
    expect(await atRest(queue)).toMatchObject({ running: 0, waiting: 0, bytesInFlight: 0 });
  });
});

test("a worker that dies breaks off what it was making, and the next export starts another", async () => {
  const first = queue.counts().worker;
  await withServer(brokenOff, async (port) => {
    await expect(fileFrom(port)).rejects.toThrow(/aborted|hang up/); // no last chunk: it does not look whole
  });
  expect(idsIn(await new Response(await queue.open(await makeRequest(), never)).text())).toHaveLength(
    schools,
  );
  expect(queue.counts().worker).not.toBe(first);
  expect(await atRest(queue)).toMatchObject({ running: 0, bytesInFlight: 0 });
});

test("a request that cannot be made is refused before the first byte", async () => {
  const impossible = { ...(await makeRequest()), question: { round: "geen" } };
  await expect(queue.open(impossible, never)).rejects.toMatchObject({ kind: "unavailable" });
  expect(queue.counts()).toMatchObject({ running: 0, waiting: 0 });
});

test("too many at once are refused in words; who waits gets a turn", async () => {
  await withQueue({ running: 1, waiting: 1 }, async (own) => {
    const first = await own.open(await makeRequest(), never);
    const second = own.open(await makeRequest(), never);
    const refused = await own.open(await makeRequest(), never).catch((error) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({
      kind: "unavailable",
      message: expect.stringMatching(/te veel bestanden/),
    });
    expect(own.counts()).toMatchObject({ running: 1, waiting: 1 });
    await first.cancel();
    expect(idsIn(await new Response(await second).text())).toHaveLength(schools);
  });
});

test("who takes nothing at all loses the place", async () => {
  await withQueue({ stalledAfterMs: 20 }, async (own) => {
    const stream = await own.open(await makeRequest(), never);
    expect(await atRest(own)).toMatchObject({ running: 0, bytesInFlight: 0 });
    await expect(new Response(stream).text()).rejects.toThrow(Problem);
  });
});

test("a worker without work is ended, and asking for the headers alone starts none", async () => {
  await withQueue({ idleAfterMs: 1 }, async (own) => {
    const head = await exportAnswer(own, await makeRequest(), new Request("http://x/", { method: "HEAD" }));
    expect(head.headers["Content-Disposition"]).toBe(
      'attachment; filename="scholen-2018-02-05-open-data.csv"',
    );
    expect(own.counts().worker).toBeNull();
    await new Response(await own.open(await makeRequest(), never)).text();
    while (own.counts().worker !== null) await setImmediate();
    expect(idsIn(await new Response(await own.open(await makeRequest(), never)).text())).toHaveLength(
      schools,
    );
  });
});

async function withQueue(limits: Partial<ExportLimits>, work: (own: ExportQueue) => Promise<void>) {
  const own = new ExportQueue(database.file, limits);
  try {
    await work(own);
  } finally {
    await own.close();
  }
}

type Body = ReadableStream<Uint8Array> | null;

async function whole(signal: AbortSignal): Promise<Body> {
  return (await exportAnswer(queue, await makeRequest(), { method: "GET", signal })).body as Body;
}

/** A file whose worker dies after the first piece; more was to come. */
async function brokenOff(signal: AbortSignal): Promise<Body> {
  const reader = (await queue.open(await makeRequest(), signal)).getReader();
  const { value } = await reader.read();
  await queue.close(); // ends the thread; the queue goes on
  return new ReadableStream({
    start: (controller) => controller.enqueue(value as Uint8Array),
    async pull(controller) {
      const next = await reader.read();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** A server that hands out files as the application's does: what the client does reaches the request's signal. */
async function withServer(
  open: (signal: AbortSignal) => Promise<Body>,
  work: (port: number) => Promise<void>,
) {
  const server = createServer(async (_request, response) => {
    const gone = new AbortController();
    response.once("close", () => response.writableFinished || gone.abort());
    try {
      Readable.fromWeb((await open(gone.signal)) as never)
        .on("error", () => response.destroy())
        .pipe(response);
    } catch {
      response.destroy();
    }
  });
  server.listen(0);
  await once(server, "listening");
  try {
    await work((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function fileFrom(port: number): Promise<string> {
  const [answer] = (await once(get({ port, path: "/", agent: false }), "response")) as [IncomingMessage];
  return await textOf(answer);
}
