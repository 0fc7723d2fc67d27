import Sqlite from "better-sqlite3";
import { getTableColumns } from "drizzle-orm";
import { factTables } from "#db/fact-tables.ts";

/** Where a text stands: the column of a fact, or the reason of an action; of visits without lessons it says so. */
export type Place = string;

/**
 * Puts a word of its own in every text that the file keeps apart, and says where each stands. The digest under which it is found
 * stays. What is of the `other` inspector alone is told apart.
 */
export function giveWords(path: string, other: string | null): Record<string, Place> {
  const file = new Sqlite(path);
  const places = placesIn(file, other);
  const texts = file.prepare<[], { digest: string; body: string }>("select digest, body from erasableText");
  const replace = file.prepare("update erasableText set body = ? where digest = ?");
  const words: Record<string, Place> = {};
  file.transaction(() => {
    for (const [n, { digest, body }] of texts.all().entries()) {
      const word = `kanarie${n}vogel`;
      const place = places.get(digest);
      if (place === undefined) throw new Error(`Nothing knows the text ${digest}.`);
      words[word] = place === "account.nameDigest" ? `name of ${body}` : place;
      const isProposal = body.startsWith("{");
      replace.run(isProposal ? JSON.stringify({ ...JSON.parse(body), motivation: word }) : word, digest);
    }
  })();
  file.close();
  return words;
}

/** The place of each digest: that of a fact goes before the reason of an entry that has the same text. */
function placesIn(file: Sqlite.Database, other: string | null): Map<string, Place> {
  const reasons = file
    .prepare<[], [string, Place]>(`
      select reasonDigest, 'reason of ' || action ||
        case when exists (select 1 from visit v where v.kind = 'no-lessons' and 'visit:' || v.id = subject)
          then ' without lessons' else '' end
      from journal where reasonDigest is not null`)
    .raw()
    .all();
  const places = new Map(reasons);
  for (const [table, target] of Object.entries(factTables))
    for (const { name } of Object.values(getTableColumns(target)))
      if (name.endsWith("Digest"))
        for (const digest of file.prepare<[], string>(`select ${name} from ${table}`).pluck().all())
          places.set(digest, `${table}.${name}`);
  const ofOther = file.prepare<[string | null], string>(
    "select reasonDigest from interestRemoval where inspectorId = ?",
  );
  for (const digest of ofOther.pluck().all(other))
    places.set(digest, "interestRemoval.reasonDigest of the second inspector");
  return places;
}
