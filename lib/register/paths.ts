import { inSchool, type Params, withParams } from "#lib/text/address.ts";

export const registerPaths = {
  recordKeurmerk: (id: string, params: Params = {}) => withParams(inSchool(id, "/keurmerk"), params),
  recordMembership: (id: string) => inSchool(id, "/deelname"),
  correct: (id: string, fact: string, params: Params = {}) =>
    withParams(inSchool(id, `/corrigeren/${encodeURIComponent(fact)}`), params),
  relateSchool: (id: string) => inSchool(id, "/herkomst"),
  locations: (id: string) => inSchool(id, "/locaties"),
  openLocation: (id: string) => inSchool(id, "/locaties/nieuw"),
  location: (id: string, location: string) => inSchool(id, `/locaties/${encodeURIComponent(location)}`),
  timetable: (id: string, location: string) =>
    inSchool(id, `/locaties/${encodeURIComponent(location)}/lesrooster`),
  keurmerk: "/keurmerk",
  holidays: "/planning/vakanties",
  drawRule: "/planning/loting",
};
