import { isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { inspector } from "#db/schema/inspectors.ts";
import { erased, textsOf } from "#lib/operation/texts.ts";

/** Every inspector there is, by id, with their name. Asks no policy. */
export async function getInspectorNames(read: Read): Promise<Map<string, string>> {
  const rows = await read.select().from(inspector).where(isNull(inspector.untilSeq));
  const text = await textsOf(
    read,
    rows.map(({ nameDigest }) => nameDigest),
  );
  return new Map(rows.map(({ id, nameDigest }) => [id, text(nameDigest) ?? erased]));
}

/** What an inspector is called; nothing for an id that is none. Asks no policy. */
export async function inspectorNames(read: Read): Promise<(id: string) => string> {
  const names = await getInspectorNames(read);
  return (id) => names.get(id) ?? "";
}
