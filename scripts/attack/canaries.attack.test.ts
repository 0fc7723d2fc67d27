import { expect, test } from "vitest";
import { type Role, roles } from "#lib/access/actor.ts";
import { isName, readersOf } from "#lib/testing/canaries/readers.ts";
import { giveWords } from "#lib/testing/canaries/words.ts";
import { startBuilt } from "./built-server.ts";

/** Pages of one form that each role looks at: the list of all schools leads to 217 dossiers. */
const mostAlike = 12;

test("no page of the built application shows a text to a role whose it is not", async () => {
  const server = await startBuilt();
  try {
    const words = giveWords(server.file, null);
    const cookies = new Map<Role, string>();
    for (const role of roles) cookies.set(role, await server.cookieOf(role));
    const seen = new Set<string>();
    const leaks = new Set<string>();
    const pages = new Set<string>(["/"]);
    for (const page of pages)
      for (const role of roles) {
        const answer = await fetch(server.url + page, {
          redirect: "manual",
          headers: { cookie: cookies.get(role) ?? "" },
        });
        const html = await answer.text();
        for (const link of linksIn(html)) if (alike(pages, link) < mostAlike) pages.add(link);
        for (const word of html.match(/kanarie\d+vogel/g) ?? []) {
          const place = words[word] ?? word;
          seen.add(`${place} by ${role}`);
          if (!mayBeRead(place, role)) leaks.add(`${place} by ${role} on ${formOf(page)}`);
        }
      }
    expect(pages.size).toBeGreaterThan(100);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "finding.rationaleDigest by coordinator",
        "finding.rationaleDigest by inspector",
        "keurmerkEvent.groundDigest by reviewer",
        "verdict.motivationDigest by reviewer",
      ]),
    );
    expect([...leaks]).toEqual([]);
  } finally {
    await server.stop();
  }
});

/** Whose visit it is the demonstration does not tell here: an inspector is held to what any inspector reads. */
function mayBeRead(place: string, role: Role): boolean {
  if (isName(place)) return true; // the unit test has who reads names
  const readers = readersOf[place] ?? [];
  return readers.includes(role) || place === "savedView.nameDigest";
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="(\/[^"#]*)"/g)]
    .map(([, link = ""]) => link.replaceAll("&amp;", "&"))
    .filter((link) => !/^\/(_next|api|favicon|manifest)|\.\w+$/.test(link));
}

const formOf = (page: string) =>
  page.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|BOW-\d+/g, ":id").replace(/\?.*/, "");

function alike(pages: ReadonlySet<string>, link: string): number {
  return [...pages].filter((page) => formOf(page) === formOf(link)).length;
}
