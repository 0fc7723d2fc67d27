import { openDatabase } from "#db/open.ts";
import { resetClock } from "#lib/journal/commands/reset-clock.ts";
import { getClockState } from "#lib/journal/reads/clock-doubt.ts";
import { getNow } from "#lib/server/clock.ts";
import { existingFile, main, readArguments, Usage } from "./arguments.ts";
import { describeClock } from "./server/clock-doubt.ts";

const usage = 'Usage: npm run clock -- --db FILE [--confirm --reason "what happened"]';

await main(async () => {
  const { values } = readArguments(
    { db: { type: "string" }, confirm: { type: "boolean" }, reason: { type: "string" } },
    usage,
  );
  const file = await existingFile(values.db, usage);
  if (values.confirm && !values.reason?.trim()) throw new Usage(`--reason is missing.\n${usage}`);
  const database = await openDatabase(file);
  try {
    const { read } = database;
    const now = await getNow(read);
    const state = await getClockState(read, now);
    if (!state?.doubt || !values.confirm) {
      console.log(describeClock(state, now, file));
      return state?.doubt ? 1 : 0;
    }
    const context = { database, actor: { role: "system" } as const, now };
    const { seq } = await resetClock.run(context, { reason: values.reason });
    console.log(`Confirmed: entry ${seq} of the journal says that it is ${now.toISOString()}. Start again.`);
    return 0;
  } finally {
    await database.close();
  }
});
