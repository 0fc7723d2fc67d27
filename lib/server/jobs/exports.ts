import { readVerification } from "#lib/journal/reads/journal-verification.ts";
import type { ExportOrder, ExportPart } from "#lib/operation/export-query.ts";
import type { ReadContext } from "#lib/operation/query.ts";
import { exportSchools } from "#lib/schools/reads/school-export.ts";

/** The files, and the answers that take long, that the thread can make: listed apart from all other operations, because it loads what stands here. */
export const exports = [exportSchools, readVerification] as const;

type Make = (context: ReadContext, loaded: never, params: never) => AsyncGenerator<ExportPart, void>;

/** The file of an order, a part at a time. */
export function makeExport(context: ReadContext, order: ExportOrder): AsyncGenerator<ExportPart, void> {
  const found = exports.find(({ action }) => action === order.action);
  if (!found) throw new Error(`${order.action} is no export that a thread can make.`);
  return (found.make as Make)(context, order.loaded as never, order.params as never); // sound: its own `run` gave them
}
