import Sqlite from "better-sqlite3";
import { addDays, daysBetween } from "#lib/calendar/day.ts";
import { criteriaOf } from "#lib/framework/rules/framework.ts";
import { exampleFramework } from "#lib/framework/rules/framework-versions.ts";
import { unanswered } from "#lib/visits/rules/finding.ts";
import { type Bench, count, type Group } from "../bench.ts";
import { type Extent, middle, type Sample } from "../figures.ts";
import { connections, load } from "../load.ts";
import { signInAs } from "../sign-in.ts";
import { copyOf, type World } from "../worlds.ts";

/** A sufficient score for every criterion: such scores need no text. */
const findings = criteriaOf(exampleFramework).map(({ id: criterion }) => ({
  ...unanswered,
  criterion,
  score: 3,
}));

/** Durable visits, each with its scores and its journal entry. */
export async function measureVisits({ worlds, application, pace }: Bench): Promise<Group> {
  const file = await copyOf(worlds.ordinary);
  const app = await application.start(file);
  try {
    const record = await visitRecorder(app.url, file, visitBodies(file, worlds.ordinary));
    await record(pace.warmUp ?? pace.load);
    const samples: Sample[] = [];
    while (samples.length < pace.rounds) samples.push(await record(pace.load));
    const sample = middle(samples);
    const name = `POST /visits with ${findings.length} scores, durable`;
    const asked = { asked: "at least 600/s", reached: sample.perSecond >= 600 };
    return {
      title: `${count(worlds.ordinary.schools)} schools: writes`,
      figures: [{ name, sample, ...asked }],
    };
  } finally {
    await app.stop();
  }
}

/** Visits to be recorded, never one twice: all schools that take part and have not left, then all on the next day. */
export function* visitBodies(
  file: string,
  { visitDays: { from, through } }: World,
): Generator<string, never> {
  const database = new Sqlite(file, { readonly: true });
  const query = `select distinct s.number from school s join enrolment e on e.schoolId = s.id
    where s.untilSeq is null and e.untilSeq is null and e.happenedOn <= ?
      and not exists (select 1 from departure d where d.schoolId = s.id)`;
  const schools = database.prepare(query).pluck().all(from);
  database.close();
  for (let day = 0; day <= daysBetween(from, through); day++)
    for (const school of schools) {
      const visit = { school, heldOn: addDays(from, day), kind: "reinspection", independent: true, findings };
      yield JSON.stringify(visit);
    }
  throw new Error("All schools were visited on all days.");
}

/** Records visits as an inspector: so many, or about so many seconds of them. Every one is answered. */
export async function visitRecorder(url: string, file: string, bodies: Iterator<string, never>) {
  const headers = { ...(await signInAs("inspector", file)), "content-type": "application/json" };
  const path = "/api/v1/visits";
  let perSecond = 100;
  return async (extent: Extent): Promise<Sample> => {
    const answers = "seconds" in extent ? Math.ceil(perSecond * extent.seconds) : extent.answers;
    const most = answers + 2 * connections;
    const requests = Array.from({ length: most }, () => ({ path, body: bodies.next().value }));
    const sample = await load(url, { answers }, { method: "POST", headers, requests });
    perSecond = sample.perSecond;
    return sample;
  };
}
