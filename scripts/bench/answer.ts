import { writeFileSync } from "node:fs";

/** An answer as it was sent, to be sent again by a yardstick: its headers and its bytes in base64. */
export type Answer = { headers: Record<string, string>; body: string };

/** Asks once and keeps the answer in a file; gives its size in bytes. */
export async function keepAnswer(
  url: string,
  headers: Record<string, string>,
  file: string,
): Promise<number> {
  const response = await fetch(url, { headers: { ...headers, "accept-encoding": "identity" } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const own = ["connection", "keep-alive", "date", "transfer-encoding", "set-cookie"];
  const kept = Object.fromEntries([...response.headers].filter(([name]) => !own.includes(name)));
  const answer: Answer = {
    headers: { ...kept, "content-length": String(bytes.length) },
    body: bytes.toString("base64"),
  };
  writeFileSync(file, JSON.stringify(answer));
  return bytes.length;
}
