import Sqlite from "better-sqlite3";
import type { EntryFacts } from "#db/journal/entry.ts";
import { type Bench, count, rated, yardstick } from "../bench.ts";
import { runChild } from "../child.ts";
import { contest, type Extent } from "../contest.ts";
import type { Group, Sample } from "../figures.ts";
import { connections, load } from "../load.ts";
import type { Server } from "../servers/servers.ts";
import { signInAs } from "../session.ts";
import { everyFinding, VisitBodies } from "../visit-bodies.ts";
import { copyOf, type World } from "../worlds.ts";

const askedPerSecond = 600;

/** Durable visits, each with its scores and its journal entry, over ten connections. */
export async function measureVisits(bench: Bench): Promise<Group> {
  const { ordinary } = bench.worlds;
  const copy = await copyOf(ordinary);
  const rawCopy = await copyOf(ordinary);
  const app = await bench.application.start(copy.file);
  try {
    const headers = await signInAs(app.url, copy.accounts, "inspector");
    const record = recorder(app, headers, visitBodies(copy.file, ordinary));
    await record(bench.pace.load);
    const facts = lastVisit(copy.file);
    const raw = (extent: Extent) =>
      runChild<Sample>("raw/raw-visit.ts", [rawCopy.file, JSON.stringify(extent)], facts);
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
    const title = `${count(ordinary.schools)} schools: durable writes`;
    return { title, figures, notes: [`${connections} connections.`] };
  } finally {
    await app.stop();
  }
}

/** Visits to the schools of a world that take part from the first of its days for visits on and have not left. */
export function visitBodies(file: string, { visitDays: { from, through } }: World): VisitBodies {
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

/** Records so many visits, or about so many seconds of them; every one of them is answered. */
export function recorder(app: Server, headers: Record<string, string>, bodies: VisitBodies) {
  let perSecond = 100;
  return async (extent: Extent): Promise<Sample> => {
    const answers = "seconds" in extent ? Math.ceil(perSecond * extent.seconds) : extent.answers;
    const sample = await load({
      url: app.url,
      connections,
      extent: { answers },
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      requests: bodies.take(answers + 2 * connections),
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
