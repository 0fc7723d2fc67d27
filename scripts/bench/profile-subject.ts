import { asking } from "./load.ts";
import { recorder, visitBodies } from "./measure/visits.ts";
import { children } from "./memory.ts";
import { profiled } from "./profile.ts";
import { progressPath } from "./questions.ts";
import { builtApplication } from "./servers/servers.ts";
import { signInAs } from "./session.ts";
import { copyOf, demonstration } from "./worlds.ts";

const paths: Record<string, string> = {
  progress: progressPath(),
  schools: "/api/v1/schools?limit=200",
  page: "/",
};

/** What can be profiled: a kept answer, or recording visits. */
export const subjects: readonly string[] = [...Object.keys(paths), "visits"];

/** Where the server spends its time under load of one kind; the profile is kept in a file for a browser to open. */
export async function profileSubject(subject: string, file: string): Promise<string> {
  const copy = await copyOf(demonstration);
  const app = await builtApplication.start(copy.file);
  try {
    const headers = await signInAs(
      app.url,
      copy.accounts,
      subject === "visits" ? "inspector" : "coordinator",
    );
    const path = paths[subject];
    const work = path
      ? asking(app, path, headers)
      : recorder(app, headers, visitBodies(copy.file, demonstration));
    await work({ seconds: 3 });
    const [serving = app.pid] = children(app.pid);
    return await profiled(serving, file, () => work({ seconds: 5 }));
  } finally {
    await app.stop();
  }
}
