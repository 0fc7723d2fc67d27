import { type Params, withParams } from "./paths.ts";

/** Addresses under the planning. They stand apart because the others travel with every page, and few pages need these. */
export const planningPaths = {
  holidays: "/planning/vakanties",
  drawRule: "/planning/loting",
  adoptPlan: "/planning/plan",
  agenda: "/agenda",
  planVisit: (params: Params) => withParams("/planning/bezoek", params),
  plannedVisits: (params: Params = {}) => withParams("/planning/bezoeken", params),
  plannedVisit: (id: string) => `/planning/bezoeken/${encodeURIComponent(id)}`,
  actOnPlannedVisit: (id: string, act: string) => `/planning/bezoeken/${encodeURIComponent(id)}/${act}`,
};
