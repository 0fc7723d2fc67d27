import { type Params, withParams } from "#lib/text/address.ts";

export const visitPaths = {
  visits: (params: Params = {}) => withParams("/bezoeken", params),
  visit: (id: string) => `/bezoeken/${encodeURIComponent(id)}`,
  recordVisit: (params: Params = {}) => withParams("/bezoeken/vastleggen", params),
  correctVisit: (id: string) => `/bezoeken/${encodeURIComponent(id)}/corrigeren`,
  reportMistake: (id: string) => `/bezoeken/${encodeURIComponent(id)}/fout-melden`,
  device: "/veld",
  planVisit: (params: Params) => withParams("/planning/bezoek", params),
  plannedVisits: (params: Params = {}) => withParams("/planning/bezoeken", params),
  plannedVisit: (id: string) => `/planning/bezoeken/${encodeURIComponent(id)}`,
  actOnPlannedVisit: (id: string, act: string) => `/planning/bezoeken/${encodeURIComponent(id)}/${act}`,
};
