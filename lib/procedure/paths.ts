import { inSchool, type Params, withParams } from "#lib/text/address.ts";

export const procedurePaths = {
  giveVerdict: (id: string) => inSchool(id, "/oordeel"),
  report: (id: string, params: Params = {}) => withParams(inSchool(id, "/rapport"), params),
  correctReport: (id: string, fact: string, params: Params = {}) =>
    withParams(inSchool(id, `/rapport/${encodeURIComponent(fact)}`), params),
  draftReport: (id: string) => `/bezoeken/${encodeURIComponent(id)}/rapport`,
  review: "/beoordeling",
  correctVerdict: (id: string) => `/beoordeling/${encodeURIComponent(id)}/corrigeren`,
};
