import { erasing } from "#lib/operation/erasing.ts";
export const eraseInspector = erasing({
  action: "inspector.erase",
  kind: "inspector",
  table: "inspector",
  path: "inspectors",
  what: "Deze inspecteur",
});

export const eraseExchangeDay = erasing({
  action: "exchange-day.erase",
  kind: "exchange-day",
  table: "exchangeDay",
  path: "exchange-days",
  what: "Deze terugkomdag",
});

export const eraseRemovalReason = erasing({
  action: "interest.erase-removal",
  kind: "interest-removal",
  table: "interestRemoval",
  path: "interest-removals",
  what: "Dit voorstel",
});
