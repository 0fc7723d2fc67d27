/** Parameters of an address. Those that are undefined or empty are left out. */
export type Params = Readonly<Record<string, string | number | undefined>>;

export function withParams(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    if (value !== undefined && value !== "") query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** An address of the API, with its parameters. */
export function apiPath(path: string, params: Params = {}): string {
  return withParams(`/api/v1${path}`, params);
}

/** The part of an address that names a school, and what comes below it. */
export function inSchool(id: string, rest = ""): string {
  return `/scholen/${encodeURIComponent(id)}${rest}`;
}
