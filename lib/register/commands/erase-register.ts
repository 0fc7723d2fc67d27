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

export const eraseRelation = erasing({
  action: "relation.erase",
  kind: "relation",
  table: "schoolRelation",
  path: "school-relations",
  what: "Deze herkomst",
  area: "register",
  sentence: () => "De reden bij een correctie van een herkomst gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.relationId), confirmed: true } }),
});

export const eraseEnrolment = erasing({
  action: "enrolment.erase",
  kind: "enrolment",
  table: "enrolment",
  path: "enrolments",
  what: "Deze inschrijving",
  area: "register",
  sentence: () => "De reden bij een correctie van een inschrijving gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.enrolmentId), confirmed: true } }),
});

export const eraseDeparture = erasing({
  action: "departure.erase",
  kind: "departure",
  table: "departure",
  path: "departures",
  what: "Dit vertrek",
  area: "register",
  sentence: () => "De reden bij een correctie van een vertrek gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.departureId), confirmed: true } }),
});
