import { JobPool } from "./job-pool.ts";

/** The pool of this process, made once: hot reload evaluates modules again, and the server and its pages are two bundles. */
const holder = globalThis as typeof globalThis & { toezichtJobs?: JobPool };

export function getJobPool(): JobPool {
  const file = process.env.TIDK_DB;
  if (!file) throw new Error("TIDK_DB is not set: start the application with npm start or npm run dev.");
  holder.toezichtJobs ??= new JobPool(file);
  return holder.toezichtJobs;
}
