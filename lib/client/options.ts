import { queryOptions } from "@tanstack/react-query";
import { paths } from "#lib/paths.ts";
import type { listAccounts } from "#lib/queries/accounts.ts";
import type { listKeurmerkDue, listVerdictsDue } from "#lib/queries/due.ts";
import type { listJournal } from "#lib/queries/journal.ts";
import type { verifyJournal } from "#lib/queries/journal-verification.ts";
import type { readProgress } from "#lib/queries/progress.ts";
import type { listRounds } from "#lib/queries/rounds.ts";
import type { readSchool } from "#lib/queries/school.ts";
import type { listSchools } from "#lib/queries/school-list.ts";
import type { readVerdict } from "#lib/queries/verdict.ts";
import type { listInspectors, listVisits, readVisit } from "#lib/queries/visits.ts";
import type { readWaiting } from "#lib/queries/waiting.ts";
import { callApi } from "./api.ts";

/** What a query answers. */
export type Answer<Q extends { run: (...args: never[]) => Promise<unknown> }> = Awaited<ReturnType<Q["run"]>>;

/** Parameters as they stand in an address. */
export type Asked = Readonly<Record<string, string | undefined>>;

function read<Q extends { run: (...args: never[]) => Promise<unknown> }>(
  action: string,
  path: string,
  asked: Asked = {},
) {
  const known = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
  return queryOptions({
    queryKey: [action, path, known],
    queryFn: () => callApi<Answer<Q>>(paths.api(path, known)),
  });
}

/** The question for the counts of a view, without the schools. */
export function onlyCounts({ on, knownAt, round }: Asked): Asked {
  return { on, knownAt, round, limit: "0" };
}

/** Every query that a component reads, with its key: one owner per datum. */
export const options = {
  progress: (asked: Asked) => read<typeof readProgress>("progress.read", "/progress", asked),
  waiting: (asked: Asked) => read<typeof readWaiting>("progress.read-waiting", "/progress/waiting", asked),
  waitingCounts: (asked: Asked) =>
    read<typeof readWaiting>("progress.read-waiting", "/progress/waiting", onlyCounts(asked)),
  rounds: () => read<typeof listRounds>("round.list", "/rounds"),
  schools: (asked: Asked) => read<typeof listSchools>("school.list", "/schools", asked),
  school: (id: string, asked: Asked = {}) =>
    read<typeof readSchool>("school.read", `/schools/${encodeURIComponent(id)}`, asked),
  visits: (asked: Asked) => read<typeof listVisits>("visit.list", "/visits", asked),
  visit: (id: string) => read<typeof readVisit>("visit.read", `/visits/${encodeURIComponent(id)}`),
  inspectors: () => read<typeof listInspectors>("inspector.list", "/inspectors"),
  verdict: (id: string) =>
    read<typeof readVerdict>("verdict.read-motivation", `/verdicts/${encodeURIComponent(id)}`),
  verdictsDue: () => read<typeof listVerdictsDue>("verdict.list-due", "/verdicts-due"),
  keurmerkDue: () => read<typeof listKeurmerkDue>("keurmerk.list-due", "/keurmerk-due"),
  journal: (asked: Asked) => read<typeof listJournal>("journal.list", "/journal", asked),
  chain: () => read<typeof verifyJournal>("journal.verify", "/journal/verification"),
  accounts: () => read<typeof listAccounts>("account.list", "/accounts"),
};
