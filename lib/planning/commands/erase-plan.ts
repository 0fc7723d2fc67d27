import { erasing } from "#lib/operation/erasing/erase.ts";
import { idOr } from "#lib/operation/sample.ts";

export const erasePlan = erasing({
  action: "plan.erase",
  kind: "planVersion",
  table: "planVersion",
  path: "plan-versions",
  what: "Dit plan",
  area: "planning",
  sentence: () => "De reden bij een correctie van een plan gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.planId), confirmed: true } }),
});
