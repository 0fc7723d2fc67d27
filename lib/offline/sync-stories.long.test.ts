import { afterAll, test, vi } from "vitest";
import { assertStories } from "#lib/testing/sync/assert-stories.ts";

afterAll(() => vi.unstubAllGlobals());

test("in many and longer stories, every word that was typed is there once, and all agree", {
  timeout: 1_800_000,
}, async () => {
  await assertStories(300, 40);
});
