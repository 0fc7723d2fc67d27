import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Read } from "#db/open.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { knownAt } from "#lib/operation/known-at.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { type LabelledSchool, type Lookalikes, lookalikesIn } from "#lib/register/rules/same-school.ts";
import { profileJoin } from "./profile.ts";

/** Every school by each name that it has or had, the latest first. Asks no policy. */
export function getLabelledSchools(read: Read): LabelledSchool[] {
  return read.all<LabelledSchool>(sql`
    select s.id, s.number, coalesce(p.name, s.number) as name, coalesce(p.place, '') as place
    from school s left join schoolProfile p on p.schoolId = s.id and p.untilSeq is null
    where s.untilSeq is null order by p.happenedOn desc, s.firstSeq`);
}

/** The numbers of all schools, in the order in which they were registered. Asks no policy. */
export function getSchoolNumbers(read: Read): string[] {
  const schools = read.all<{ number: string }>(
    sql`select number from school where untilSeq is null order by firstSeq`,
  );
  return schools.map(({ number }) => number);
}

const labelledSchoolAnswer = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  place: z.string(),
});

const lookalikesAnswer: z.ZodType<Lookalikes[]> = z.array(
  z.strictObject({
    sameNumber: z.boolean().meta({ description: "The numbers are the same; otherwise name and place are" }),
    schools: z.tuple([labelledSchoolAnswer, labelledSchoolAnswer]),
  }),
);

/** Every two schools that seem to be one, until Blik op Werk has said that they are two or how they belong together. */
export const listLookalikes = query({
  action: "school.list-lookalikes",
  path: "/school-lookalikes",
  summary: "Schools that seem to be one: by their number, or by name and place",
  sample: plainSample({}),
  params: noParams,
  answer: lookalikesAnswer,
  async load({ read, now, seq }) {
    const schools = read.all<LabelledSchool>(sql`
      select c.id, c.number, p.name, p.place from school c ${profileJoin(sql`c.id`, dayOf(now), seq)}
      where ${knownAt("c", seq)} order by c.firstSeq`);
    const settled = read.all<{ a: string; b: string; isRelation: number }>(sql`
      select d.schoolId as a, d.otherId as b, 0 as isRelation from schoolDistinction d where ${knownAt("d", seq)}
      union all
      select r.schoolId, r.predecessorId, 1 from schoolRelation r where ${knownAt("r", seq)}`);
    const isSettled = ({ sameNumber, schools: pair }: Lookalikes) => {
      const [one, other] = pair.map(({ id }) => id);
      return settled.some(
        ({ a, b, isRelation }) =>
          ((a === one && b === other) || (a === other && b === one)) && !(sameNumber && isRelation === 1),
      );
    };
    return lookalikesIn(schools).filter((pair) => !isSettled(pair));
  },
  shape: (lookalikes) => lookalikes,
});
