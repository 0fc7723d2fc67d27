import type { Read } from "#db/open.ts";
import type { Actor } from "#lib/access/actor.ts";
import { type CsvWriter, csvWriter } from "#lib/export/csv.ts";
import type { ExportRequest } from "#lib/schools/reads/school-export.ts";
import { csvColumnsOf } from "#lib/schools/reads/school-file.ts";
import { listSchools, type SchoolRow } from "#lib/schools/reads/school-list.ts";

const ordinaryRows = 1000;

/**
 * The file of an export, a page of the list at a time. No transaction holds the pages together: facts known at a
 * position never change, so that the same day and position give the same rows however long the reader takes.
 */
export async function* schoolsCsv(
  read: Read,
  exportRequest: ExportRequest,
  rowsAtOnce = ordinaryRows,
): AsyncGenerator<string, void> {
  const { format, role, seq, question } = exportRequest;
  const actor: Actor =
    role === "system" ? { role } : { role, accountId: "", inspectorId: null, mustChangePassword: false };
  const context = { read, actor, now: new Date(exportRequest.now), seq };
  let writer: CsvWriter<SchoolRow> | undefined;
  let after: string | null = null;
  do {
    const at = after === null ? {} : { after };
    const page = await listSchools.run(context, { ...question, ...at, limit: String(rowsAtOnce) });
    const start = writer === undefined;
    writer ??= csvWriter(format, csvColumnsOf(page.columns));
    yield (start ? writer.header() : "") + writer.rows(page.schools);
    after = page.next;
  } while (after !== null);
}
