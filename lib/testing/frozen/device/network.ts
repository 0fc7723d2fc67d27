import { answerRequest } from "./api.ts";

/** A request as a device made it, with what it read of the answer: the path of every key, as `saves[].id`. */
export type RecordedRequest = {
  account: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  status: number;
  answer: string[];
};

const site = "http://toezicht.example";

/** What a browser adds to a request of its own site, besides the cookie. */
const ofBrowser = { host: "toezicht.example", "sec-fetch-site": "same-origin" };

/** The network between a device and the server, for code that calls `fetch` as in a browser. */
export class Network {
  readonly recorded: RecordedRequest[] = [];
  /** The keys that the server opened, by account. */
  readonly keys = new Map<string, string>();
  isDown = false;
  /** The server takes what is sent, and the device does not hear of it. */
  losesAnswers = false;
  #account = "";
  #cookie = "";

  signIn(account: string, cookie: string): void {
    this.#account = account;
    this.#cookie = cookie;
  }

  readonly fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    if (this.isDown) throw new TypeError("Failed to fetch");
    const method = init.method ?? "GET";
    const given = Object.fromEntries(new Headers(init.headers));
    const headers = { ...given, ...ofBrowser, ...(method === "POST" && { origin: site }) };
    const body = typeof init.body === "string" ? init.body : null;
    const sent = { account: this.#account, method, path, headers, body };
    const response = await send(sent, this.#cookie);
    const answer = await response.clone().json();
    this.recorded.push({ ...sent, status: response.status, answer: keyPaths(answer) });
    if (typeof answer.key === "string") this.keys.set(answer.account, answer.key);
    if (this.losesAnswers && method === "POST") throw new TypeError("Failed to fetch");
    return response;
  };
}

/** Sends a request as it was recorded. */
export async function send(
  { method, path, headers, body }: Pick<RecordedRequest, "method" | "path" | "headers" | "body">,
  cookie: string,
): Promise<Response> {
  return await answerRequest(
    new Request(`${site}${path}`, { method, headers: { ...headers, cookie }, body }),
  );
}

/** The path of every key in an answer; the items of a list count as one. */
export function keyPaths(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keyPaths(item, `${path}[]`)))];
  if (typeof value !== "object" || value === null) return path === "" ? [] : [path];
  const below = Object.entries(value).flatMap(([key, part]) => keyPaths(part, path ? `${path}.${key}` : key));
  return path === "" ? below : [path, ...below];
}
