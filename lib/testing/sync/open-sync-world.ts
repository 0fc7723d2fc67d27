import { vi } from "vitest";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { stubBrowsers } from "./device.ts";
import { SyncWorld } from "./sync-world.ts";

/** A world for all tests of a file, and how it ends. */
export type OpenSyncWorld = { planning: PlanningWorld; world: SyncWorld; close(): Promise<void> };

export async function openSyncWorld(): Promise<OpenSyncWorld> {
  const { promise: closed, resolve: end } = Promise.withResolvers<void>();
  const { promise: made, resolve: give } = Promise.withResolvers<PlanningWorld>();
  const ended = inPlanningWorld(async (planning) => {
    give(planning);
    await closed;
  });
  const planning = await made;
  stubBrowsers();
  return {
    planning,
    world: await SyncWorld.make(planning),
    async close() {
      vi.unstubAllGlobals();
      end();
      await ended;
    },
  };
}
