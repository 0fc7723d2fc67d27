import fc from "fast-check";

const times = Number(process.env.TIDK_RUNS ?? 1);

/** How often a property is tried: as often as is quick in `npm test`, and TIDK_RUNS times that in `npm run test:long`. */
export function runs(quick: number): number {
  return quick * times;
}

fc.configureGlobal({ numRuns: runs(100) });
