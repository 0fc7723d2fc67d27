import { createHash } from "node:crypto";
import { get } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { residentMiB } from "./memory.ts";
import type { Server } from "./servers.ts";

/** What happened while twenty asked for a file at once and ten of them hung up. */
export type TwentyExports = {
  /** A digest of each of the ten files that were taken to their end. */
  files: string[];
  /** How long each small question took that was asked meanwhile, one after another, in milliseconds. */
  answers: number[];
  /** MiB of the server: before, at most meanwhile, and once all had their file; null where the system does not say. */
  memory: { before: number; most: number; afterwards: number } | null;
};

/** Twenty ask for a file at once; of ten that hang up, some had bytes already. Somebody asks small questions meanwhile. */
export async function twentyExports(
  app: Server,
  headers: Record<string, string>,
  path: string,
  questions: readonly string[],
): Promise<TwentyExports> {
  const before = residentMiB(app.pid) ?? 0;
  let most = before;
  const answers: number[] = [];
  let isUnderWay = true;
  const clients = Array.from({ length: 20 }, (_, n) =>
    n % 2 === 0 ? wholeFile(app.url + path, headers) : hangUp(app.url + path, headers, n % 4 === 1),
  );
  const files = Promise.all(clients).finally(() => {
    isUnderWay = false;
  });
  for (let nth = 0; isUnderWay; nth += 1) {
    const begun = performance.now();
    const answer = await fetch(app.url + questions[nth % questions.length], { headers });
    await answer.arrayBuffer();
    answers.push(performance.now() - begun);
    if (!answer.ok) throw new Error(`A small question was answered ${answer.status}.`);
    most = Math.max(most, residentMiB(app.pid) ?? 0);
    await after(20);
  }
  const digests = (await files).filter((digest) => digest !== null);
  const afterwards = residentMiB(app.pid);
  return {
    files: digests,
    answers,
    memory: afterwards === null ? null : { before, most: Math.max(most, afterwards), afterwards },
  };
}

async function wholeFile(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return createHash("sha256")
    .update(new Uint8Array(await answer.arrayBuffer()))
    .digest("hex");
}

/** Hangs up at the first bytes, or while it still waits for them. */
function hangUp(url: string, headers: Record<string, string>, hasBytes: boolean): Promise<null> {
  return new Promise((done, fail) => {
    const request = get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}.`));
      response.on("error", () => undefined);
      response.once("data", () => request.destroy());
    });
    request.on("error", () => undefined);
    request.once("close", () => done(null));
    if (!hasBytes) setTimeout(() => request.destroy(), 100);
  });
}
