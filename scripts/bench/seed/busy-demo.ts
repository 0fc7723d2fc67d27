import { sql } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { openDatabase } from "#db/open.ts";
import type { Role } from "#lib/access/actor.ts";
import { addDays, type Day } from "#lib/calendar/day.ts";
import { weekdayOf } from "#lib/calendar/weekday.ts";
import type { Cast } from "#lib/demo/accounts.ts";
import { makeDemo } from "#lib/demo/make-demo.ts";
import { Chance } from "./chance.ts";
import { add, moment, type SeedEvent } from "./event.ts";
import { writeHistory } from "./write-history.ts";

const lastDay = "2018-02-02";
/** After the last entry of the story, and before its clock starts. */
const recordedAt = moment("2018-02-05", 539);

/** The demonstration with more visits: schools that were inspected are visited again, day after day. */
export async function makeBusyDemo(file: string, visits: number): Promise<void> {
  await makeDemo(file);
  const database = await openDatabase(file);
  await writeHistory(database, castOf(database.read), moreVisits(database.read, visits));
  await database.close();
}

function castOf(read: Read): Cast {
  const ofRole = (role: Role) =>
    read
      .all<{ id: string; inspectorId: string | null }>(
        sql`select id, inspectorId from account where role = ${role} and untilSeq is null order by id`,
      )
      .map(({ id: accountId, inspectorId }) => ({ role, accountId, inspectorId, mustChangePassword: false }));
  return { inspector: ofRole("inspector"), coordinator: ofRole("coordinator") } as Cast;
}

function* moreVisits(read: Read, visits: number): Generator<SeedEvent, undefined> {
  const inspected = read.all<{ roundId: string; schoolId: string; lastOn: Day }>(sql`
    select roundId, schoolId, max(happenedOn) as lastOn from visit
    where untilSeq is null and kind = 'classroom' group by roundId, schoolId`);
  const chance = new Chance(6, visits);
  let made = 0;
  for (let later = 1; made < visits && later < 365; later++)
    for (const { lastOn, ...ofSchool } of inspected)
      for (const kind of ["classroom", "reinspection"] as const) {
        const happenedOn = addDays(lastOn, later);
        if (happenedOn > lastDay || weekdayOf(happenedOn) > 5 || made === visits) continue;
        made++;
        const id = chance.id(recordedAt);
        const steps = [add("visit", id, { happenedOn, ...ofSchool, kind })];
        const subject = `visit:${id}`;
        yield { at: recordedAt, by: "inspector", action: "visit.record", subject, steps };
      }
}
