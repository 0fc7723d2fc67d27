import { createServer } from "node:http";
import { type Answer, readAnswer } from "../answer.ts";

/** The yardstick below which nothing in Node can go: kept answers, sent by `node:http` alone. */
const [folder = "", port = ""] = process.argv.slice(2);
const kept = new Map<string, Answer>([["/ready", { headers: {}, body: Buffer.from("ready") }]]);

createServer((request, response) => {
  const path = request.url ?? "";
  const answer = kept.get(path) ?? readAnswer(folder, path.slice(1));
  kept.set(path, answer);
  response.writeHead(200, answer.headers);
  response.end(answer.body);
}).listen(Number(port), "127.0.0.1");
