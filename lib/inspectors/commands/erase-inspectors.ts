import { erasing } from "#lib/operation/erasing/erase.ts";
import { idOr } from "#lib/operation/sample.ts";

export const eraseInspector = erasing({
  action: "inspector.erase",
  kind: "inspector",
  table: "inspector",
  path: "inspectors",
  what: "Deze inspecteur",
  area: "inspection",
  sentence: () => "Naam van een inspecteur gewist.",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.people.inspector.inspectorId), confirmed: true },
  }),
});

export const eraseExchangeDay = erasing({
  action: "exchange-day.erase",
  kind: "exchange-day",
  table: "exchangeDay",
  path: "exchange-days",
  what: "Deze terugkomdag",
  area: "inspectors",
  sentence: () => "De reden bij een correctie van een terugkomdag gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.exchangeDayId), confirmed: true } }),
});

export const eraseRemovalReason = erasing({
  action: "interest.erase-removal",
  kind: "interest-removal",
  table: "interestRemoval",
  path: "interest-removals",
  what: "Dit voorstel",
  area: "inspectors",
  sentence: () => "De reden bij een voorstel over een belang gewist.",
  sample: (world, which) => ({ raw: { id: idOr(which, world.removals.byCoordinator), confirmed: true } }),
});
