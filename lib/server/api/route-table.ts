import type { ApiAnswer } from "./answer.ts";
import type { ApiRequest } from "./request.ts";

/** What answers one method of one address. `path` is a template below `/api/v1`, such as `/visits/{id}`. */
export type Route = {
  method: "GET" | "POST";
  path: string;
  answer(request: ApiRequest, params: Record<string, string>): Promise<ApiAnswer>;
};

type Address = { parts: readonly string[]; methods: Map<string, Route> };
type Found = { methods: ReadonlyMap<string, Route>; params: Record<string, string> };

/** Finds what answers an address. Where a name and a parameter both fit, the name wins. */
export class RouteTable {
  /** By number of parts, names before parameters. */
  readonly #addresses: readonly (readonly Address[])[];

  constructor(routes: readonly Route[]) {
    const byPath = Map.groupBy(routes, ({ path }) => path);
    const addresses: Address[][] = [];
    for (const path of [...byPath.keys()].sort()) {
      const parts = partsOf(path);
      const methods = new Map((byPath.get(path) ?? []).map((route) => [route.method, route]));
      addresses[parts.length] ??= [];
      addresses[parts.length]?.push({ parts, methods }); // “{” sorts after every letter
    }
    this.#addresses = addresses;
  }

  find(path: string): Found | null {
    const asked = partsOf(path);
    for (const { parts, methods } of this.#addresses[asked.length] ?? [])
      if (fits(parts, asked)) return paramsOf(parts, asked, methods);
    return null;
  }
}

function partsOf(path: string): string[] {
  return path.slice(1).split("/");
}

function isParam(part: string): boolean {
  return part.startsWith("{");
}

function fits(parts: readonly string[], asked: readonly string[]): boolean {
  return parts.every((part, index) => (isParam(part) ? asked[index] !== "" : part === asked[index]));
}

function paramsOf(
  parts: readonly string[],
  asked: readonly string[],
  methods: ReadonlyMap<string, Route>,
): Found | null {
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    if (!isParam(part)) continue;
    const value = decoded(asked[index] ?? "");
    if (value === null) return null;
    params[part.slice(1, -1)] = value;
  }
  return { methods, params };
}

function decoded(part: string): string | null {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
