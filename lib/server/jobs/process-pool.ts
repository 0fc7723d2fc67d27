import { CommandThread } from "./command-thread.ts";
import { JobPool } from "./job-pool.ts";

/** What this process has of each, made once: hot reload evaluates modules again, and the server and its pages are two bundles. */
const holder = globalThis as typeof globalThis & {
  toezichtJobs?: JobPool;
  toezichtCommands?: CommandThread;
};

export function getJobPool(): JobPool {
  holder.toezichtJobs ??= new JobPool(databaseFile());
  return holder.toezichtJobs;
}

export function getCommandThread(): CommandThread {
  holder.toezichtCommands ??= new CommandThread(databaseFile());
  return holder.toezichtCommands;
}

function databaseFile(): string {
  const file = process.env.TIDK_DB;
  if (!file) throw new Error("TIDK_DB is not set: start the application with npm start or npm run dev.");
  return file;
}
