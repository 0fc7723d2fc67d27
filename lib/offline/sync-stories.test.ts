import { afterAll, test, vi } from "vitest";
import { assertStories } from "#lib/testing/sync/assert-stories.ts";

afterAll(() => vi.unstubAllGlobals());

test("whatever happens to tabs, answers, sessions and devices, every word that was typed is there once, and all agree", async () => {
  await assertStories(12, 14);
});
