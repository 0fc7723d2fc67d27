import { expect, test } from "vitest";
import { RequestKeys } from "./request-keys.ts";

test("a retry carries the key of the request whose answer was lost", () => {
  const keys = new RequestKeys();
  const lost = keys.start("move 1");
  keys.end(lost, false);
  expect(keys.start("move 1").key).toBe(lost.key);
});

test("what is done is done: the same request after it is another fact", () => {
  const keys = new RequestKeys();
  const done = keys.start("move 1");
  keys.end(done, true);
  expect(keys.start("move 1").key).not.toBe(done.key);
});

test("a request that is sent while another is under way does not take its key", () => {
  const keys = new RequestKeys();
  const first = keys.start("move 1");
  const second = keys.start("move 2");
  keys.end(second, true);
  keys.end(first, false);
  expect(second.key).not.toBe(first.key);
  expect(keys.start("move 1").key).toBe(first.key);
});

test("after another request the same words are a new request", () => {
  const keys = new RequestKeys();
  const lost = keys.start("move 1 to spring");
  keys.end(lost, false);
  keys.end(keys.start("move 1 to autumn"), true);
  expect(keys.start("move 1 to spring").key).not.toBe(lost.key);
});

test("a request whose answer was lost before the page was loaded anew carries the key that it had", () => {
  const before = new RequestKeys();
  const lost = before.start("move 1");
  const after = new RequestKeys();
  after.resume({ text: lost.text, key: lost.key });
  expect(after.start("move 1").key).toBe(lost.key);
  expect(after.start("move 2").key).not.toBe(lost.key);
});

test("the late answer of a request leaves the key of a later one alone", () => {
  const keys = new RequestKeys();
  const [once, twice] = [keys.start("move 1"), keys.start("move 1")];
  keys.end(once, true);
  const later = keys.start("move 1");
  keys.end(twice, true);
  expect(twice.key).toBe(once.key);
  expect(keys.start("move 1").key).toBe(later.key);
});
