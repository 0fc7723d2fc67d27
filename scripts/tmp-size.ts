import { firstLoad } from "./bench/first-load.ts";
import { readFileSync } from "node:fs";
const base = "http://127.0.0.1:4313";
const account = JSON.parse(readFileSync("/tmp/run-board/demo-accounts.json", "utf8")).find((a: { role: string }) => a.role === "coordinator");
const jar: string[] = [];
const keep = (r: Response) => { for (const c of r.headers.getSetCookie()) jar.push(c.split(";")[0]!); return r; };
const { csrfToken } = await keep(await fetch(`${base}/api/auth/csrf`)).json();
await keep(await fetch(`${base}/api/auth/callback/credentials`, { method: "POST", redirect: "manual", headers: { cookie: jar.join("; "), "Content-Type": "application/x-www-form-urlencoded" }, body: new URLSearchParams({ csrfToken, email: account.email, password: account.password, json: "true" }) }));
for (const path of ["/planning", "/scholen", "/bezoeken"]) { const { bytes, scripts } = await firstLoad(base, path, jar.join("; ")); console.log(path, bytes); for (const s of scripts) console.log("   ", s.src, s.bytes); }
