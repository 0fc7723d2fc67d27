import { visitBodies, visitRecorder } from "./groups/visits.ts";
import { asking } from "./load.ts";
import { progressPath } from "./questions.ts";
import { builtApplication } from "./servers.ts";
import { signInAs } from "./sign-in.ts";
import { copyOf, demonstration } from "./worlds.ts";

const paths = new Map([
  ["progress", progressPath()],
  ["schools", "/api/v1/schools?limit=200"],
  ["page", "/"],
]);

/** What can be profiled: a kept answer, or recording visits. */
export const subjects: readonly string[] = [...paths.keys(), "visits"];

/** Where the server spends its time under load of one kind, from its start on, as Node's own profiler writes it. */
export async function profileSubject(subject: string, folder: string): Promise<void> {
  const file = await copyOf(demonstration);
  const app = await builtApplication.start(file, ["--cpu-prof", `--cpu-prof-dir=${folder}`]);
  const path = paths.get(subject);
  const work = path
    ? asking(app.url, path, await signInAs("coordinator", file))
    : await visitRecorder(app.url, file, visitBodies(file, demonstration));
  for (const seconds of [3, 10]) await work({ seconds });
  await app.stop();
}
