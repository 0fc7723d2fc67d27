import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An answer as it was sent, to be sent again by a yardstick. */
export type Answer = { headers: Record<string, string>; body: Buffer };

/** Headers that belong to the connection or to the moment: a yardstick makes its own. */
const own = ["connection", "keep-alive", "date", "transfer-encoding", "set-cookie"];

/** Asks once and keeps the answer in a folder under a name; gives its size in bytes. */
export async function keepAnswer(
  url: string,
  headers: Record<string, string>,
  folder: string,
  name: string,
): Promise<number> {
  const response = await fetch(url, { headers: { ...headers, "accept-encoding": "identity" } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const body = Buffer.from(await response.arrayBuffer());
  const kept = Object.fromEntries([...response.headers].filter(([header]) => !own.includes(header)));
  writeFileSync(
    join(folder, `${name}.headers.json`),
    JSON.stringify({ ...kept, "content-length": String(body.length) }),
  );
  writeFileSync(join(folder, name), body);
  return body.length;
}

export function readAnswer(folder: string, name: string): Answer {
  return {
    headers: JSON.parse(readFileSync(join(folder, `${name}.headers.json`), "utf8")),
    body: readFileSync(join(folder, name)),
  };
}
