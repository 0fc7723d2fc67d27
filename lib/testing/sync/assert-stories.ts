import fc from "fast-check";
import { inPlanningWorld } from "#lib/testing/planning-world.ts";
import { stubBrowsers } from "./device.ts";
import { storiesOf } from "./steps.ts";
import { SyncWorld } from "./sync-world.ts";

/** Holds that in no story a word is lost, doubled or taken under another name, and that all devices come to agree. */
export async function assertStories(numRuns: number, maxSteps: number): Promise<void> {
  await inPlanningWorld(async (planning) => {
    stubBrowsers();
    const world = await SyncWorld.make(planning);
    await fc.assert(
      fc.asyncProperty(storiesOf(maxSteps), async (steps) => {
        await world.reset();
        await fc.asyncModelRun(() => ({ model: {}, real: world }), steps);
        await world.assertConverges();
      }),
      { numRuns },
    );
  });
}
