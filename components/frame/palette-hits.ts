import { parseDay } from "#lib/calendar/day.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { plainText } from "#lib/register/rules/school.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { SchoolRow } from "#lib/schools/reads/school-list.ts";
import { leftName } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";
import type { Reach } from "./reach.ts";

export type Hit = { href: string; label: string; kind: string };

/** Pages and actions with the typed words in their name, and Stand van zaken on a typed day. */
export function findHits({ pages, actions, progress }: Reach, typed: string): Hit[] {
  const day = progress ? parseDay(typed) : null;
  const hasWords = ({ label }: { label: string }) => contains(label, typed);
  return [
    ...(day === null
      ? []
      : [
          {
            href: figurePaths.progress({ on: day }),
            label: `Stand van zaken op ${longDay(day)}`,
            kind: "Dag",
          },
        ]),
    ...pages.filter(hasWords).map((page) => ({ ...page, kind: "Pagina" })),
    ...actions.filter(hasWords).map((action) => ({ ...action, kind: "Actie" })),
  ];
}

/** Schools as the API found them. While it still searches for `typed`: those of the older answer that match. */
export function schoolHits(schools: readonly SchoolRow[], typed: string): Hit[] {
  return schools
    .map(({ id, name, place, tidk }) => ({
      href: schoolPaths.school(id),
      label: name,
      kind: `School in ${place}${tidk ? `, ${tidk.number}` : ""}${tidk?.leftOn ? `, ${leftName.toLowerCase()}` : ""}`,
    }))
    .filter(({ label, kind }) => contains(`${label} ${kind}`, typed));
}

function contains(text: string, typed: string): boolean {
  const plain = plainText(text);
  return plainText(typed)
    .split(" ")
    .every((word) => plain.includes(word));
}

/** The outcome of a search as a sentence, for users of a screen reader. */
export function describeSearch(search: { hits: number; busy: boolean; problem: string | null }): string {
  const { hits, busy, problem } = search;
  if (problem) return problem;
  if (busy) return "Bezig met zoeken";
  if (hits === 0) return "Niets gevonden. Probeer een ander deel van de naam.";
  return hits === 1 ? "1 resultaat" : `${hits} resultaten`;
}
