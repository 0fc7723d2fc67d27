import { erasing } from "#lib/operation/erasing/erase.ts";
import { idOr } from "#lib/operation/sample.ts";

export const eraseReport = erasing({
  action: "report.erase",
  kind: "report",
  table: "reportStep",
  path: "report-steps",
  what: "Deze stap",
  area: "inspection",
  sentence: () => "De reden bij een stap van een rapport gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.stepId), confirmed: true } }),
});

export const eraseRemedy = erasing({
  action: "remedy.erase",
  kind: "remedy",
  table: "remedyEvent",
  path: "remedy-events",
  what: "Deze hersteltermijn",
  area: "inspection",
  sentence: () => "De reden bij een hersteltermijn gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.remedyId), confirmed: true } }),
});

export const eraseVerdict = erasing({
  action: "verdict.erase",
  kind: "verdict",
  table: "verdict",
  path: "verdicts",
  what: "Dit oordeel",
  area: "verdict",
  sentence: () => "De motivering van een oordeel gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.verdictId), confirmed: true } }),
});
