import { eq } from "drizzle-orm";
import { draftSave } from "#db/schema/visit-drafts.ts";
import { erasing } from "#lib/operation/erasing/erase.ts";
import { idOr } from "#lib/operation/sample.ts";

/** What came in too late for a visit goes with it. */
export const eraseVisit = erasing(
  {
    action: "visit.erase",
    kind: "visit",
    table: "visit",
    path: "visits",
    what: "Dit bezoek",
    area: "inspection",
    sentence: () => "De teksten bij een bezoek gewist.",
    sample: (world, which) => ({ raw: { id: idOr(which, world.visitId), confirmed: true } }),
  },
  async (tx, id) => {
    await tx.update(draftSave).set({ value: null }).where(eq(draftSave.visitId, id));
  },
);

export const eraseReturn = erasing({
  action: "plan.erase-return",
  kind: "return",
  table: "visitReturn",
  path: "visit-returns",
  what: "Dit teruggekomen bezoek",
  area: "planning",
  sentence: () => "Tekst bij een teruggekomen bezoek gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.returnId), confirmed: true } }),
});
