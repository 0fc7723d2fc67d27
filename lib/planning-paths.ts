import { type Params, withParams } from "./paths.ts";

/** Addresses of planned visits. They stand apart because the others travel with every page, and few pages need these. */
export const planningPaths = {
  agenda: "/agenda",
  planVisit: (params: Params) => withParams("/planning/bezoek", params),
  plannedVisits: (params: Params = {}) => withParams("/planning/bezoeken", params),
  plannedVisit: (id: string) => `/planning/bezoeken/${encodeURIComponent(id)}`,
  actOnPlannedVisit: (id: string, act: string) => `/planning/bezoeken/${encodeURIComponent(id)}/${act}`,
};
