import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { expect, test } from "vitest";
import type { Role } from "#lib/access/actor.ts";
import { operations } from "#lib/server/operations.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { temporaryFile } from "#lib/testing/temporary-database.ts";
import { everythingIn } from "#lib/testing/traces.ts";
import { CommandThread } from "./command-thread.ts";
import { threadCommands } from "./command-worker.ts";

const never = new AbortController().signal;
const visit = "school,bezocht op,soort\nB-1,2018-01-15,Herinspectie";

async function inThread(work: (thread: CommandThread, world: SmallWorld) => Promise<void>) {
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date(noon));
    await importBy("admin", world); // gives this process the secret of its sessions
    const thread = new CommandThread(world.database.file);
    try {
      await work(thread, world);
    } finally {
      await thread.close();
    }
  });
}

async function importBy(role: Role, { database, people }: SmallWorld, text = visit, dryRun = false) {
  const body = new TextEncoder().encode(JSON.stringify({ files: [{ name: "a.csv", text }], dryRun }));
  const cookie = await cookieOf(database, people[role].accountId);
  return { action: "import.run", cookie, body, path: {} } as const;
}

function told(body: unknown) {
  return JSON.parse(new TextDecoder().decode(body as Uint8Array));
}

test("the thread can carry out every command that is one for it, and each of those can be sent again", () => {
  const offered = operations.filter((operation) => operation.kind === "command" && operation.inThread);
  expect(offered.map(({ action }) => action)).toEqual(threadCommands.map(({ action }) => action));
  expect(offered.every((operation) => operation.kind === "command" && operation.repeatable)).toBe(true);
});

test("a file is imported by whoever the cookie says, as one transaction; nobody else's rights are lent", async () => {
  await inThread(async (thread, world) => {
    const refused = await thread.answer(await importBy("ministry", world), never);
    expect([refused.status, told(refused.body).type]).toEqual([403, "urn:toezicht:problem:forbidden"]);
    const wrong = await thread.answer(await importBy("coordinator", world, `${visit}\nB-9,x,y`), never);
    expect([wrong.status, told(wrong.body).errors.length]).toEqual([400, 3]);
    const tried = await thread.answer(await importBy("coordinator", world, visit, true), never);
    expect([tried.status, told(tried.body).entries, told(tried.body).written]).toEqual([201, 1, false]);
    expect(everythingIn(world.database.read)).not.toContain("2018-01-15");
    const done = await thread.answer(await importBy("coordinator", world), never);
    expect([done.status, told(done.body).entries, told(done.body).written]).toEqual([201, 1, true]);
    expect(everythingIn(world.database.read)).toContain("2018-01-15");
  });
});

test("who hangs up before their turn loses it, what has begun is finished, and too many wait no more", async () => {
  await inThread(async (thread, world) => {
    const first = new AbortController();
    const begun = thread.answer(await importBy("coordinator", world), first.signal);
    const client = new AbortController();
    const other = visit.replace("2018-01-15", "2018-01-22");
    const waiting = thread.answer(await importBy("coordinator", world, other), client.signal);
    first.abort();
    client.abort();
    const all = [];
    for (let n = 0; n < 8; n++)
      all.push(thread.answer(await importBy("coordinator", world, visit, true), never));
    await expect(thread.answer(await importBy("coordinator", world), never)).rejects.toMatchObject({
      kind: "unavailable",
      retryAfterSeconds: 10,
    });
    expect((await begun).status).toBe(201);
    await expect(waiting).rejects.toMatchObject({ message: "De verbinding is verbroken." });
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(everythingIn(world.database.read)).not.toContain("2018-01-22");
  });
});

test("of a thread that ends half-way is told that it is unavailable, and the next has another thread", async () => {
  const { path, remove } = temporaryFile();
  const program = `${path}.mjs`;
  writeFileSync(
    program,
    'export const carryOut = ({ action }) => action === "import.run" ? process.exit(1) : { status: 200 };',
  );
  const thread = new CommandThread(path, [relative(process.cwd(), program)]);
  const task = (action: string) =>
    ({ action, cookie: undefined, body: new Uint8Array(8), path: {} }) as never;
  try {
    await expect(thread.answer(task("import.run"), never)).rejects.toMatchObject({
      kind: "unavailable",
      retryAfterSeconds: 10,
    });
    expect(await thread.answer(task("other"), never)).toEqual({ status: 200 });
  } finally {
    await thread.close();
    remove();
  }
});
