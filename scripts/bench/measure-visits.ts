import Sqlite from "better-sqlite3";
import type { EntryFacts } from "#db/journal-entry.ts";
import type { Day } from "#lib/domain/day.ts";
import { type Bench, rated, yardstick } from "./bench.ts";
import { runChild } from "./child.ts";
import { contest } from "./contest.ts";
import type { Group, Sample } from "./figures.ts";
import { connections, load } from "./load.ts";
import { type Server, startApp } from "./servers.ts";
import { signInAs } from "./session.ts";
import { everyFinding, VisitBodies } from "./visit-bodies.ts";
import { copyOf } from "./worlds.ts";

const askedPerSecond = 600;

/** Durable visits, each with its scores and its journal entry, over ten connections. */
export async function measureVisits(bench: Bench): Promise<Group> {
  const world = await copyOf("demonstration");
  const rawWorld = await copyOf("demonstration");
  const app = await startApp(world.file);
  try {
    const headers = await signInAs(app.url, world.accounts, "inspector");
    const record = recorder(app, headers, visitBodies(world.file, "2017-07-03", "2018-02-04"));
    await record(1);
    const facts = lastVisit(world.file);
    const raw = (seconds: number) =>
      runChild<Sample>("raw/raw-visit.ts", [rawWorld.file, String(seconds)], facts);
    const samples = await contest({ app: record, raw }, bench.pace);
    const scores = everyFinding().length;
    const [main, ...more] = rated(`POST /visits with ${scores} scores`, samples.app, [
      { name: "the same INSERTs alone", samples: samples.raw },
    ]);
    const perSecond = main?.sample?.perSecond ?? 0;
    const figures = [
      {
        ...main,
        name: main?.name ?? "",
        asked: `at least ${askedPerSecond}/s`,
        reached: perSecond >= askedPerSecond,
      },
      ...more,
      yardstick("the same INSERTs alone, one commit each", samples.raw),
    ];
    return { title: "217 schools: durable writes", figures, notes: [`${connections} connections.`] };
  } finally {
    await app.stop();
  }
}

/** Visits to the schools of a database that take part from the first of the days on and have not left. */
export function visitBodies(file: string, from: Day, through: Day): VisitBodies {
  const database = new Sqlite(file, { readonly: true });
  const schools = database
    .prepare(
      `select distinct s.number from school s join enrolment e on e.schoolId = s.id
       where s.untilSeq is null and e.untilSeq is null and e.happenedOn <= ?
         and not exists (select 1 from departure d where d.schoolId = s.id)`,
    )
    .pluck()
    .all(from) as string[];
  database.close();
  return new VisitBodies(schools, from, through);
}

/** Records about so many seconds of visits; every one of them is answered. */
export function recorder(app: Server, headers: Record<string, string>, bodies: VisitBodies) {
  let perSecond = 100;
  return async (seconds: number): Promise<Sample> => {
    const amount = Math.ceil(perSecond * seconds);
    const sample = await load({
      url: app.url,
      connections,
      amount,
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      requests: bodies.take(amount + 2 * connections),
    });
    perSecond = sample.perSecond;
    return sample;
  };
}

/** The facts of the visit that was recorded last. */
function lastVisit(file: string): EntryFacts {
  const database = new Sqlite(file, { readonly: true });
  const facts = database
    .prepare("select facts from journal where action = 'visit.record' order by seq desc limit 1")
    .pluck()
    .get() as string;
  database.close();
  return JSON.parse(facts);
}
