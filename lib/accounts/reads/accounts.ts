import { isNull } from "drizzle-orm";
import { getDemoClock } from "#db/demo-clock.ts";
import { account, credential } from "#db/schema/accounts.ts";
import { isPerson, type Role } from "#lib/access/actor.ts";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import type { Day } from "#lib/calendar/day.ts";
import { noParams } from "#lib/operation/as-of-input.ts";
import { query } from "#lib/operation/query.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { erased, namesOf, textsOf } from "#lib/operation/texts.ts";

export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  erased: boolean;
  /** Has a one-time password that was not replaced yet. */
  mustChangePassword: boolean;
  since: Day;
};

export const listAccounts = query({
  action: "account.list",
  path: "/accounts",
  summary: "All accounts",
  sample: plainSample({}),
  params: noParams,
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
        role: row.role as Role,
        disabled: row.disabled === 1,
        erased: !mustChange.has(row.id),
        mustChangePassword: mustChange.get(row.id) ?? false,
        since: row.happenedOn,
      }),
    );
  },
  shape: (accounts) => accounts.toSorted((a, b) => a.name.localeCompare(b.name, "nl")),
});

/** `today` is the day it is for this database; in a demonstration its clock is a simulated one. */
export type Session = {
  account: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  demo: boolean;
  today: Day;
};

/** Who is signed in, for the frame of every page. */
export const readSession = query({
  action: "session.read",
  path: "/session",
  summary: "Who is signed in",
  sample: plainSample({}),
  params: noParams,
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
