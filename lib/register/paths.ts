import { inSchool } from "#lib/text/address.ts";

export const registerPaths = {
  recordKeurmerk: (id: string) => inSchool(id, "/keurmerk"),
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
