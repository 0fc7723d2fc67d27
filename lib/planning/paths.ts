import { type Params, withParams } from "#lib/text/address.ts";

export const planningPaths = {
  forecast: (params: Params = {}) => withParams("/vooruitblik", params),
  planning: (params: Params = {}) => withParams("/planning", params),
  adoptPlan: "/planning/plan",
  correctPlan: (id: string) => `/planning/plan/${encodeURIComponent(id)}`,
};
