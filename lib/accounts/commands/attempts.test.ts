import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#lib/testing/runs.ts";
import { Attempts, knownTry, strangersTry, type Try } from "./attempts.ts";

const second = 1000;
const hour = 3600 * second;
const owner = knownTry("the laptop of the administrator");
const newDevice = strangersTry("admin", "the owner's network");

/** The waits that somebody is told who fails as often as they may for so long; every `every` ms they ask. */
function guess(attempts: Attempts, who: Try, from: number, until: number, every = second) {
  let looked = 0;
  let longest = 0;
  for (let now = from; now < until; now += every) {
    const wait = attempts.begin(who, now);
    if (wait === 0) looked += 1;
    longest = Math.max(longest, wait);
  }
  return { looked, longest };
}

test("a few mistakes cost nothing, each one more doubles the wait, and success begins anew", () => {
  const attempts = new Attempts();
  let now = 0;
  const waits = Array.from({ length: 14 }, () => {
    const wait = attempts.begin(owner, now);
    now += wait * second;
    if (wait > 0) expect(attempts.begin(owner, now)).toBe(0);
    return wait;
  });
  expect(waits).toEqual([0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
  expect(attempts.begin(owner, now)).toBe(900);
  attempts.succeeded(owner);
  expect(attempts.begin(owner, now)).toBe(0);
});

test("one guesser is slowed to a few tries an hour, and asking again changes nothing", () => {
  const stranger = strangersTry("admin", "192.0.2.1");
  const { looked, longest } = guess(new Attempts(), stranger, 0, 24 * hour);
  expect(longest).toBe(899); // a second after the try that failed
  expect(looked).toBeLessThan(120);
});

test("two hundred strangers at once: the owner is let in at once where they are known, elsewhere after half a minute", () => {
  const attempts = new Attempts();
  for (let n = 0; n < 200; n++) guess(attempts, strangersTry("admin", `source ${n}`), 0, 60 * second);
  const now = 60 * second;
  expect(attempts.begin(owner, now)).toBe(0);
  const wait = attempts.begin(newDevice, now);
  expect(wait).toBe(30);
  for (let n = 0; n < 200; n++)
    guess(attempts, strangersTry("admin", `source ${n}`), now, now + wait * second);
  expect(attempts.begin(newDevice, now + wait * second - 1)).toBe(1);
  expect(attempts.begin(newDevice, now + wait * second)).toBe(0);
});

test("who tries many accounts from one address is slowed as well, and takes nobody along elsewhere", () => {
  const attempts = new Attempts();
  for (let n = 0; n < 60; n++) attempts.begin(strangersTry(`account ${n}`, "192.0.2.1"), 0);
  expect(attempts.begin(strangersTry("another", "192.0.2.1"), 0)).toBeGreaterThan(0);
  expect(attempts.begin(strangersTry("another", "192.0.2.2"), 0)).toBe(0);
});

test("an office in which everybody signs in is not slowed", () => {
  const attempts = new Attempts();
  for (let n = 0; n < 500; n++) {
    const who = strangersTry(`account ${n}`, "192.0.2.1");
    expect(attempts.begin(who, n)).toBe(0);
    attempts.succeeded(who);
  }
});

test("many tries at one moment are no way around: each counts from its beginning", () => {
  const attempts = new Attempts();
  const stranger = strangersTry("admin", "192.0.2.1");
  const begun = Array.from({ length: 100 }, () => attempts.begin(stranger, 0));
  expect(begun.filter((wait) => wait === 0)).toHaveLength(5);
});

test("what was not looked at counts for nobody, and after an hour all is forgotten", () => {
  const attempts = new Attempts();
  for (let n = 0; n < 100; n++) {
    expect(attempts.begin(newDevice, n)).toBe(0);
    attempts.interrupted(newDevice, n);
  }
  guess(attempts, newDevice, 0, hour);
  expect(attempts.begin(newDevice, hour)).toBeGreaterThan(0);
  expect(attempts.begin(newDevice, 3 * hour)).toBe(0);
});

test("whatever strangers do, who waits as told has their turn", () => {
  const stranger = fc.tuple(fc.nat(20), fc.nat(5), fc.nat(200_000));
  fc.assert(
    fc.property(fc.array(stranger, { maxLength: 300 }), (tries) => {
      const attempts = new Attempts();
      const act = (from: number, until: number) => {
        for (const [account, source, at] of tries)
          if (at >= from && at < until)
            attempts.begin(strangersTry(account === 0 ? "admin" : `${account}`, `${source}`), at);
      };
      act(0, 100_000);
      expect(attempts.begin(owner, 100_000)).toBe(0);
      const wait = attempts.begin(newDevice, 100_000);
      expect(wait).toBeLessThanOrEqual(30);
      act(100_000, 100_000 + wait * second);
      if (wait > 0) expect(attempts.begin(newDevice, 100_000 + wait * second)).toBe(0);
    }),
    { numRuns: runs(50) },
  );
});
