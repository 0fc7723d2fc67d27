import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
export const base = "http://127.0.0.1:4313";
export async function open(role = "coordinator", width = 1280, height = 900) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const context = await browser.newContext({ baseURL: base, viewport: { width, height }, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
  const account = JSON.parse(readFileSync("/tmp/run-board/demo-accounts.json", "utf8")).find((a) => a.role === role);
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  await context.request.post("/api/auth/callback/credentials", { form: { csrfToken, email: account.email, password: account.password, json: "true" } });
  const page = await context.newPage();
  page.on("console", (m) => { if (["error", "warning"].includes(m.type())) console.log("CONSOLE", m.text()); });
  page.on("pageerror", (e) => console.log("PAGEERROR", e.message));
  return { browser, page };
}
