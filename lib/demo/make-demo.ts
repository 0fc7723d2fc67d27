import { startDemoClock } from "#db/demo-clock.ts";
import { createDatabase } from "#db/open.ts";
import { type DemoAccount, makeAccounts } from "./accounts.ts";
import { momentOn } from "./calendar.ts";
import { story } from "./story.ts";
import { Storyteller } from "./storyteller.ts";

/** The morning on which the demonstration's clock starts: Monday 5 February 2018. */
const clockStart = momentOn("2018-02-05", "09:00");

/** Makes a database file with the story of the demonstration, told through the commands. The file must not exist. */
export async function makeDemo(file: string): Promise<DemoAccount[]> {
  const database = await createDatabase(file);
  try {
    const { accounts, cast } = await makeAccounts(database);
    const rowBuilder = new Storyteller(database, cast);
    for (const event of story(cast)) await rowBuilder.tell(event);
    const clock = { simulatedStart: clockStart.toISOString(), trueStart: new Date().toISOString() };
    await database.withTx((tx) => startDemoClock(tx, clock));
    return accounts;
  } finally {
    await database.close();
  }
}
