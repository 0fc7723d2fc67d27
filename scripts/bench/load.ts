import autocannon from "autocannon";
import { type Extent, type Sample, sampleOf } from "./figures.ts";

/** How many clients ask at once. */
export const connections = 10;

/** Requests to fire, in order and round again. Writes go by a number of answers: seconds leave some unanswered. */
export type Requests = {
  method: "GET" | "POST";
  headers: Record<string, string>;
  requests: readonly { path: string; body?: string }[];
};

/** Fires requests and times each answer. Every one must have the expected status: else nothing was measured. */
export async function load(
  url: string,
  extent: Extent,
  { method, headers, requests }: Requests,
  over = connections,
): Promise<Sample> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let [next, errors, begun, ended] = [0, 0, performance.now(), 0];
  const setupRequest = (request: autocannon.Request) => ({
    ...request,
    ...requests[next++ % requests.length],
  });
  const [only] = requests.length === 1 ? requests : [];
  const clients = "answers" in extent ? Math.min(over, extent.answers) : over;
  const end = "seconds" in extent ? { duration: extent.seconds } : { amount: extent.answers, sampleInt: 100 };
  await new Promise<void>((done, fail) => {
    const request = { method, headers, ...(only ?? { setupRequest }) };
    const options = { url, connections: clients, timeout: 30, requests: [request], ...end };
    const shooting = autocannon(options, (error) => (error ? fail(error) : done()));
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
  const expected = method === "POST" ? 201 : 200;
  if (Object.keys(statuses).join() !== String(expected) || errors > 0)
    throw new Error(`${requests[0]?.path} answered ${JSON.stringify(statuses)} with ${errors} errors.`);
  return sampleOf(times, ended - begun);
}

/** What asks one question again and again. */
export function asking(url: string, path: string, headers: Record<string, string> = {}) {
  return (extent: Extent) => load(url, extent, { method: "GET", headers, requests: [{ path }] });
}
