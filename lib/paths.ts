/** Every address of the application. Parameters that are undefined or empty are left out. */
export type Params = Readonly<Record<string, string | number | undefined>>;

export function withParams(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    if (value !== undefined && value !== "") query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

function inSchool(id: string, rest = ""): string {
  return `/scholen/${encodeURIComponent(id)}${rest}`;
}

export const paths = {
  progress: (params: Params = {}) => withParams("/", params),
  signIn: (back?: string) => withParams("/inloggen", { terug: back }),
  password: "/wachtwoord",
  schools: (params: Params = {}) => withParams("/scholen", params),
  exportSchools: (params: Params) => withParams("/api/v1/schools/export", params),
  school: (id: string, params: Params = {}) => withParams(inSchool(id), params),
  recordKeurmerk: (id: string) => inSchool(id, "/keurmerk"),
  relateSchool: (id: string) => inSchool(id, "/herkomst"),
  locations: (id: string) => inSchool(id, "/locaties"),
  openLocation: (id: string) => inSchool(id, "/locaties/nieuw"),
  location: (id: string, location: string) => inSchool(id, `/locaties/${encodeURIComponent(location)}`),
  timetable: (id: string, location: string) =>
    inSchool(id, `/locaties/${encodeURIComponent(location)}/lesrooster`),
  giveVerdict: (id: string) => inSchool(id, "/oordeel"),
  forecast: (params: Params = {}) => withParams("/vooruitblik", params),
  waiting: (params: Params = {}) => withParams("/wachten", params),
  report: (id: string, params: Params = {}) => withParams(inSchool(id, "/rapport"), params),
  correctReport: (id: string, fact: string, params: Params = {}) =>
    withParams(inSchool(id, `/rapport/${encodeURIComponent(fact)}`), params),
  planning: (params: Params = {}) => withParams("/planning", params),
  visits: (params: Params = {}) => withParams("/bezoeken", params),
  visit: (id: string) => `/bezoeken/${encodeURIComponent(id)}`,
  recordVisit: (params: Params = {}) => withParams("/bezoeken/vastleggen", params),
  correctVisit: (id: string) => `/bezoeken/${encodeURIComponent(id)}/corrigeren`,
  device: "/veld",
  draftReport: (id: string) => `/bezoeken/${encodeURIComponent(id)}/rapport`,
  review: "/beoordeling",
  correctVerdict: (id: string) => `/beoordeling/${encodeURIComponent(id)}/corrigeren`,
  keurmerk: "/keurmerk",
  journal: (params: Params = {}) => withParams("/logboek", params),
  import: "/importeren",
  accounts: "/beheer",
  api: (path: string, params: Params = {}) => withParams(`/api/v1${path}`, params),
};
