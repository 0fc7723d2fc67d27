import type { Browser, Route } from "playwright-core";
import { Problem, TooBusy } from "#lib/access/problem.ts";
import { logUnexpected } from "#lib/server/problem-in.ts";
import { findChromium } from "./chromium.ts";

const longestMs = 30_000;
const mostWaiting = 4;

const switches = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A page of this server as tagged PDF, as the holder of the cookie sees it. One browser runs at a time, because each
 * takes as much memory as the server; it is closed after use.
 */
export async function printPage(path: string, cookie: string): Promise<Buffer> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw unavailable("Op deze server is geen Chromium. Druk het rapport af en kies “Opslaan als pdf”.");
  return await inTurn(async () => {
    try {
      return await print(executablePath, path, cookie);
    } catch (error) {
      logUnexpected(error);
      throw unavailable("Het maken van de pdf lukte niet. Druk het rapport af en kies “Opslaan als pdf”.");
    }
  });
}

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting > mostWaiting)
    throw new TooBusy("Er worden nu al veel pdf’s gemaakt. Probeer het over een minuut opnieuw.", 60);
  waiting += 1;
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

async function print(executablePath: string, path: string, cookie: string): Promise<Buffer> {
  const { chromium } = await import("playwright-core"); // only who prints loads it
  const { PATH = "", HOME = "" } = process.env;
  const browser = await chromium.launch({
    executablePath,
    args: switches,
    chromiumSandbox: process.getuid?.() !== 0, // it refuses to run as root with one
    env: { PATH, HOME }, // the secrets of the server are none of its business
    timeout: longestMs,
  });
  try {
    return await withinTime(pdfOf(browser, path, cookie));
  } finally {
    await browser.close();
  }
}

async function pdfOf(browser: Browser, path: string, cookie: string): Promise<Buffer> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: "block",
    locale: "nl-NL",
    colorScheme: "light",
  });
  const origin = ownOrigin();
  await context.route("**/*", (route) => answer(route, origin, cookie));
  const page = await context.newPage();
  await page.goto(`${origin}${path}`, { waitUntil: "networkidle", timeout: longestMs });
  return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

/**
 * Fetches for the browser, which so sees this server alone and never holds the cookie: a Secure one would not be sent
 * over the plain connection within the machine. A page that is no longer there is not printed.
 */
async function answer(route: Route, origin: string, cookie: string): Promise<void> {
  const url = route.request().url();
  if (new URL(url).origin !== origin) return await route.abort();
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) return await route.abort();
  const contentType = response.headers.get("content-type") ?? "application/octet-stream";
  await route.fulfill({ contentType, body: Buffer.from(await response.arrayBuffer()) });
}

/** Where this server hears itself. */
function ownOrigin(): string {
  const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
  const isEverywhere = ["0.0.0.0", "::", "localhost", ""].includes(HOST);
  const host = isEverywhere ? "127.0.0.1" : HOST.includes(":") ? `[${HOST}]` : HOST;
  return new URL(`http://${host}:${PORT}`).origin;
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Printing took too long")), longestMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(message: string): Problem {
  return new Problem("unavailable", message);
}
