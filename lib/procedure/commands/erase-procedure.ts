import { erasing } from "#lib/operation/erasing.ts";
export const eraseReport = erasing({
  action: "report.erase",
  kind: "report",
  table: "reportStep",
  path: "report-steps",
  what: "Deze stap",
});

export const eraseRemedy = erasing({
  action: "remedy.erase",
  kind: "remedy",
  table: "remedyEvent",
  path: "remedy-events",
  what: "Deze hersteltermijn",
});

export const eraseVerdict = erasing({
  action: "verdict.erase",
  kind: "verdict",
  table: "verdict",
  path: "verdicts",
  what: "Dit oordeel",
});
