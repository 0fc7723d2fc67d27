import { expect, test } from "vitest";
import { HashingQueue } from "./hashing-queue.ts";

/** Work that ends when it is told to. */
function held() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const hash = (name: string) => () =>
    new Promise<string>((done) => {
      begun.push(name);
      ends.push(() => done(name));
    });
  const endOne = async () => {
    ends.shift()?.();
    await new Promise((done) => setImmediate(done));
  };
  return { begun, hash, endOne };
}

test("so many are hashed at once and no more; who is known goes before strangers, and too many strangers are told to come back", async () => {
  const queue = new HashingQueue(2);
  const { begun, hash, endOne } = held();
  const strangers = Array.from({ length: 102 }, (_, n) => queue.run(hash(`stranger ${n}`), false));
  await expect(queue.run(hash("one more"), false)).rejects.toMatchObject({
    kind: "unavailable",
    retryAfterSeconds: 5,
  });
  const known = queue.run(hash("known"), true);
  expect(begun).toEqual(["stranger 0", "stranger 1"]);
  await endOne();
  expect(begun.at(-1)).toBe("known");
  while (begun.length < 103) await endOne();
  await endOne();
  await endOne();
  await endOne();
  expect(await known).toBe("known");
  expect(await Promise.all(strangers)).toHaveLength(102);
});

test("a hash that fails gives its turn on", async () => {
  const queue = new HashingQueue(1);
  const failing = queue.run(async () => Promise.reject(new Error("no hash")), false);
  const next = queue.run(async () => "next", false);
  await expect(failing).rejects.toThrow("no hash");
  expect(await next).toBe("next");
});
