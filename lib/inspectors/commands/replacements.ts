import { and, eq, isNull } from "drizzle-orm";
import type { FactRow } from "#db/fact-tables.ts";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { replacement } from "#db/schema/inspectors.ts";
import { conflict, invalid } from "#lib/access/problem.ts";
import { type Day, dutchDay } from "#lib/calendar/day.ts";
import {
  correctReplacementInput,
  endReplacementInput,
  replaceInspectorInput,
} from "#lib/inspectors/inputs/replacements.ts";
import { isReplacedBetween } from "#lib/inspectors/rules/inspector.ts";
import { command } from "#lib/operation/command.ts";
import { correcting } from "#lib/operation/correcting/correct.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";
import { assertAssignable } from "./inspector-guard.ts";

/** An inspector does no visits for a time; why is nobody's business here, so no reason is kept. */
export const replaceInspector = command({
  action: "inspector.replace",
  path: "/inspectors/{id}/replacements",
  summary: "Record that an inspector does no visits for a time, and who takes them over",
  area: "inspectors",
  sentence: ({ row, inspector, subjectId }) => {
    const { startsOn, endsOn } = row("replacement");
    const through = endsOn ? ` tot en met ${formatDay(endsOn)}` : "";
    return `${inspector(subjectId)} doet geen bezoeken vanaf ${formatDay(startsOn)}${through}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, ownerOf(world, which)), startsOn: "2018-02-06", endsOn: "2018-02-09" },
  }),
  input: replaceInspectorInput,
  async load({ tx, input }) {
    const inspector = await getOpen(tx, "inspector", input.id, "De inspecteur");
    if (input.replacedBy !== undefined)
      await getOpen(tx, "inspector", input.replacedBy, "De vervangende inspecteur");
    return { inspector, known: getReplacementsOf(tx, inspector.id) };
  },
  async run({ tx, input, today, write }, { inspector, known }) {
    const { startsOn, endsOn = null, replacedBy = null } = input;
    await assertPossible(tx, known, { startsOn, endsOn, replacedBy });
    const id = newId();
    const values = { happenedOn: today, inspectorId: inspector.id, replacedById: replacedBy };
    await write.add("replacement", id, { ...values, startsOn, endsOn });
    return { subject: `inspector:${inspector.id}`, result: { id } };
  },
});

/** Gives a replacement its last day, or an earlier one. */
export const endReplacement = command({
  action: "inspector.end-replacement",
  path: "/replacements/{id}/end",
  summary: "Record the last day on which an inspector does no visits",
  area: "inspectors",
  sentence: ({ row, inspector, subjectId }) =>
    `${inspector(subjectId)} doet geen bezoeken tot en met ${formatDay(row("replacement").endsOn)}.`,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.inspectorReplacementId), endsOn: "2018-04-10" },
  }),
  input: endReplacementInput,
  load: ({ tx, input }) => getOpen(tx, "replacement", input.id, "Deze vervanging"),
  async run({ input: { endsOn }, write }, current) {
    const refuse = (message: string) => invalid([{ field: "endsOn", message }]);
    if (endsOn < current.startsOn)
      throw refuse(`De vervanging begon op ${dutchDay(current.startsOn)}. Kies die dag of een latere.`);
    if (current.endsOn === endsOn) throw conflict("Dit is al vastgelegd.");
    if (current.endsOn !== null && endsOn > current.endsOn)
      throw refuse(
        `De laatste dag is nu ${dutchDay(current.endsOn)}. Leg voor de dagen erna een nieuwe vervanging vast.`,
      );
    await write.supersede("replacement", current, { endsOn });
    return { subject: `inspector:${current.inspectorId}`, result: { id: current.id } };
  },
});

/** Corrects the days of a replacement, or who takes over, or withdraws it. */
export const correctReplacement = correcting({
  action: "inspector.correct-replacement",
  table: "replacement",
  path: "replacements",
  summary: "Correct or withdraw a replacement of an inspector, with a reason",
  what: "Deze vervanging",
  area: "inspectors",
  sentence: ({ row, inspector, isWithdrawal }) => {
    const { inspectorId, startsOn, endsOn } = row("replacement");
    const through = endsOn ? ` tot en met ${formatDay(endsOn)}` : "";
    const change = isWithdrawal ? "vervallen verklaard" : "gecorrigeerd";
    return `Vervanging van ${inspector(inspectorId)} ${change}: vanaf ${formatDay(startsOn)}${through}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.inspectorReplacementId), startsOn: "2018-04-02", reason: "Verkeerde dag" },
  }),
  input: correctReplacementInput,
  subject: ({ inspectorId }) => `inspector:${inspectorId}`,
  async change({ tx, input }, current) {
    if (input.withdrawn) return {};
    const { startsOn = current.startsOn, endsOn = current.endsOn, replacedBy = current.replacedById } = input;
    if (endsOn !== null && endsOn < startsOn)
      throw invalid([{ field: "endsOn", message: "De laatste dag ligt voor de eerste." }]);
    if (replacedBy === current.inspectorId)
      throw invalid([
        { field: "replacedBy", message: "Een inspecteur vervangt niet zichzelf. Kies iemand anders." },
      ]);
    if (replacedBy !== null) await getOpen(tx, "inspector", replacedBy, "De vervangende inspecteur");
    const others = getReplacementsOf(tx, current.inspectorId).filter(({ id }) => id !== current.id);
    await assertPossible(tx, others, { startsOn, endsOn, replacedBy });
    return { startsOn, endsOn, replacedById: replacedBy };
  },
});

function getReplacementsOf(tx: Tx, inspectorId: string): FactRow<"replacement">[] {
  return tx
    .select()
    .from(replacement)
    .where(and(eq(replacement.inspectorId, inspectorId), isNull(replacement.untilSeq)))
    .all();
}

async function assertPossible(
  tx: Tx,
  others: readonly FactRow<"replacement">[],
  { startsOn, endsOn, replacedBy }: { startsOn: Day; endsOn: Day | null; replacedBy: string | null },
): Promise<void> {
  if (others.some((other) => isReplacedBetween(other, startsOn, endsOn)))
    throw conflict("In deze tijd is al een vervanging vastgelegd. Geef die eerst een eerdere laatste dag.");
  if (replacedBy !== null) await assertAssignable(tx, replacedBy, startsOn, "niemand vervangen");
}
