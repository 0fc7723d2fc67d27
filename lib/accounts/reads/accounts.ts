import { isNull } from "drizzle-orm";
import { z } from "zod";
import { getDemoClock } from "#db/demo-clock.ts";
import { account, credential } from "#db/schema/accounts.ts";
import { isPerson } from "#lib/access/actor.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { dayAnswer, roleAnswer } from "#lib/operation/answer-parts.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { erased, namesOf, textsOf } from "#lib/operation/texts.ts";

export const accountAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleAnswer,
  disabled: z.boolean(),
  erased: z.boolean(),
  mustChangePassword: z.boolean().meta({ description: "Has a one-time password that was not replaced yet" }),
  since: dayAnswer,
});
export type Account = z.output<typeof accountAnswer>;

export const listAccounts = query({
  action: "account.list",
  path: "/accounts",
  summary: "All accounts",
  sample: plainSample({}),
  params: noParams,
  answer: z.array(accountAnswer),
  async load({ read }) {
    const rows = await read.select().from(account).where(isNull(account.untilSeq));
    const credentials = await read.select().from(credential);
    const mustChange = new Map(credentials.map((c) => [c.accountId, c.mustChange === 1]));
    const text = await textsOf(
      read,
      rows.flatMap((row) => [row.nameDigest, row.emailDigest]),
    );
    return rows.map(
      (row): Account => ({
        id: row.id,
        name: text(row.nameDigest) ?? erased,
        email: text(row.emailDigest) ?? erased,
        role: row.role,
        disabled: row.disabled === 1,
        erased: !mustChange.has(row.id),
        mustChangePassword: mustChange.get(row.id) ?? false,
        since: row.happenedOn,
      }),
    );
  },
  shape: (accounts) => accounts.toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
});

export const sessionAnswer = z.strictObject({
  account: z.string(),
  name: z.string(),
  role: roleAnswer,
  mustChangePassword: z.boolean(),
  demo: z.boolean(),
  today: dayAnswer.meta({
    description: "Today for this database: the clock of a demonstration is a simulated one",
  }),
});
export type Session = z.output<typeof sessionAnswer>;

/** Who is signed in, for the frame of every page. */
export const readSession = query({
  action: "session.read",
  path: "/session",
  summary: "Who is signed in",
  sample: plainSample({}),
  params: noParams,
  answer: sessionAnswer.nullable(),
  async load({ read, actor, now }): Promise<Session | null> {
    if (!isPerson(actor)) return null;
    const names = await namesOf(read, [actor.accountId]);
    return {
      account: actor.accountId,
      name: names.get(actor.accountId) ?? erased,
      role: actor.role,
      mustChangePassword: actor.mustChangePassword,
      demo: (await getDemoClock(read)) !== null,
      today: dayOf(now),
    };
  },
  shape: (session) => session,
});
