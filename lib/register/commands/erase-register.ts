import { erasing } from "#lib/operation/erasing/erase.ts";
import { idOr } from "#lib/operation/sample.ts";

export const eraseKeurmerk = erasing({
  action: "keurmerk.erase",
  kind: "keurmerk",
  table: "keurmerkEvent",
  path: "keurmerk-events",
  what: "Deze gebeurtenis",
  area: "keurmerk",
  sentence: () => "De reden bij een keurmerkbesluit gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.keurmerkId), confirmed: true } }),
});

export const eraseContact = erasing({
  action: "location.erase",
  kind: "location",
  table: "location",
  path: "locations",
  what: "Deze locatie",
  area: "planning",
  sentence: () => "De contactpersoon van een locatie gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.locationId), confirmed: true } }),
});

export const eraseDrawReason = erasing({
  action: "draw.erase",
  kind: "draw-replacement",
  table: "drawReplacement",
  path: "draw-replacements",
  what: "Deze vervanging",
  area: "planning",
  sentence: () => "De reden bij een vervanging in een loting gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.replacementId), confirmed: true } }),
});
