import { dutchDay } from "#lib/calendar/day.ts";
import { leftName } from "#lib/status/text.ts";
import { longDay, number } from "#lib/text/dates.ts";
import { oneLine } from "#lib/text/typed-text.ts";
import type { Due, DueItem, DuePart } from "#lib/worklist/reads/due-item.ts";
import { dueCauseTexts, dueTexts } from "#lib/worklist/text.ts";

export type Digest = { subject: string; body: string };

/** Schools that are named in one part; the rest is counted. */
const mostNamed = 10;

/** What is due as a plain mail; null when nothing is. It names schools, never people or findings. */
export function mailDigestOf({ on, parts: due }: Due, site: string): Digest | null {
  if (due.length === 0) return null;
  return {
    subject: `Toezicht in de klas: wat er voor u klaarstaat op ${longDay(on)}`,
    body: [
      `Goedemorgen,\n\nDit staat op ${longDay(on)} voor u klaar.`,
      ...due.map((part) => partOf(part, site)),
      "U krijgt deze mail op werkdagen, als er iets voor u klaarstaat. U kunt er niet op antwoorden.",
    ].join("\n\n"),
  };
}

function partOf({ kind, items }: DuePart, site: string): string {
  const { title, act, path } = dueTexts[kind];
  const rest = items.length - mostNamed;
  return [
    `${title} (${number(items.length)})`,
    ...items.slice(0, mostNamed).map((item) => `- ${lineOf(item)}`),
    ...(rest > 0 ? [`- en nog ${number(rest)}`] : []),
    act,
    new URL(path, site).href,
  ].join("\n");
}

function lineOf({ school, place, visit, day, causes, leftOn }: DueItem): string {
  const where = `${oneLine(`${school}, ${place}`)}${leftOn === null ? "" : ` – ${leftName.toLowerCase()}`}`;
  const why = causes.map((cause) => `. ${dueCauseTexts[cause]}`).join("");
  if (day === null) return `${where}${why}`;
  return visit
    ? `${dutchDay(day)}, ${visit.startsAt}–${visit.endsAt}: ${where}${why}`
    : `${where} (sinds ${dutchDay(day)})${why}`;
}
