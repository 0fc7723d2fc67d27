import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Answer } from "./answer.ts";

/** The yardstick below which nothing in Node can go: one kept answer, sent by `node:http` alone. */
const [file = "", port = ""] = process.argv.slice(2);
const { headers, body }: Answer = JSON.parse(readFileSync(file, "utf8"));
const bytes = Buffer.from(body, "base64");

createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
}).listen(Number(port), "127.0.0.1");
