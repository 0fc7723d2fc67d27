import { erasing } from "#lib/operation/erasing.ts";
export const eraseKeurmerk = erasing({
  action: "keurmerk.erase",
  kind: "keurmerk",
  table: "keurmerkEvent",
  path: "keurmerk-events",
  what: "Deze gebeurtenis",
});

export const eraseContact = erasing({
  action: "location.erase",
  kind: "location",
  table: "location",
  path: "locations",
  what: "Deze locatie",
});

export const eraseDrawReason = erasing({
  action: "draw.erase",
  kind: "draw-replacement",
  table: "drawReplacement",
  path: "draw-replacements",
  what: "Deze vervanging",
});
