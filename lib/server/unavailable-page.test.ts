import Sqlite from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import { TooBusy } from "#lib/access/problem.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { withServer } from "#lib/testing/listening.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { asOneRequest, meetRefusal } from "./request-context.ts";
import { ResponseCache } from "./response-cache/response-cache.ts";
import { withResponseCache } from "./response-cache/with-response-cache.ts";
import { withUnavailablePage } from "./unavailable-page.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

type Ask = (path: string) => Promise<Response>;

/** Pages that answer with their number, and of which the first meets a disk that does not answer. */
async function atThePages(work: (world: SmallWorld, ask: Ask) => Promise<void>): Promise<void> {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await inSmallWorld(async (world) => {
    await setClock(world.database, new Date(noon));
    serveFrom(world.database);
    const cookie = await cookieOf(world.database, world.people.coordinator.accountId);
    let made = 0;
    const pages = withResponseCache(new ResponseCache("build"), world.database.read, async (_asked, page) => {
      made += 1;
      if (made === 1) meetRefusal(new TooBusy("Later.", 7));
      page.writeHead(200, { "Content-Type": "text/html" });
      page.end(`page ${made}`);
    });
    const handler = withUnavailablePage(pages);
    await withServer(
      (request, response) => asOneRequest(request.url ?? "/", () => handler(request, response)),
      (address) => work(world, (path) => fetch(address + path, { headers: { cookie } })),
    );
  });
}

test.each(["/", "/bezoeken"])(
  "%s that met a refusal half-way has its status, and is not kept",
  async (path) => {
    await atThePages(async (_world, ask) => {
      const first = await ask(path);
      expect([first.status, first.headers.get("retry-after")]).toEqual([503, "7"]);
      expect(await first.text()).toBe("page 1");
      const next = await ask(path);
      expect([next.status, next.headers.get("retry-after"), await next.text()]).toEqual([
        200,
        null,
        "page 2",
      ]);
    });
  },
);

test("where the database cannot be read a page is unavailable, and what is no page is left to others", async () => {
  await atThePages(async ({ database: { file } }, ask) => {
    await ask("/bezoeken");
    const other = new Sqlite(file);
    other.unsafeMode(true);
    other.pragma("writable_schema = on");
    other.exec("update sqlite_schema set rootpage = 999999 where name = 'journalHead'");
    other.pragma("schema_version = 9999"); // others read it anew
    other.close();
    const answer = await ask("/");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(await answer.text()).toContain("De server kan nu niet bij de gegevens.");
    expect((await ask("/_next/static/x.js")).status).toBe(200);
    expect((await ask("/icon.svg")).status).toBe(200);
  });
});
