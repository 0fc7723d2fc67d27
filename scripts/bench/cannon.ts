import autocannon from "autocannon";
import { readInput, writeOutput } from "./child.ts";
import type { Job, Shots } from "./load.ts";

/** How often it is looked at whether all answers are there; every second would be most of a short run. */
const lookAtMs = 100;

/**
 * A process of its own that fires requests and times each answer, so that neither the server nor the harness shares
 * its event loop. The job comes in on standard input, the shots go out on standard output, both as JSON.
 */
const job: Job = await readInput();
writeOutput(await fire(job));

function fire({ url, connections, extent, method, headers, requests }: Job): Promise<Shots> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let next = 0;
  let errors = 0;
  let begun = performance.now();
  let ended = begun;
  const setupRequest = (request: autocannon.Request) => {
    const { path, body } = requests[next % requests.length] ?? {};
    next += 1;
    return { ...request, path, body };
  };
  const end =
    "seconds" in extent ? { duration: extent.seconds } : { amount: extent.answers, sampleInt: lookAtMs };
  const one = requests.length === 1 ? { method, headers, ...requests[0] } : { method, headers, setupRequest };
  const options = { url, connections, timeout: 30, requests: [one], ...end };
  return new Promise((done, fail) => {
    const shooting = autocannon(options, (error) =>
      error ? fail(error) : done({ elapsedMs: ended - begun, times, statuses, errors }),
    );
    shooting.once("start", () => {
      begun = performance.now();
    });
    shooting.on("response", (_client, status, _bytes, time) => {
      ended = performance.now();
      times.push(time);
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
    shooting.on("reqError", () => {
      errors += 1;
    });
  });
}
