import type { Age, Party, Wait, WaitCount } from "#lib/figures/rules/waiting.ts";
import { number } from "#lib/text/dates.ts";

/** What is waited for, as it stands in a column or a filter. */
export const waitNames: Record<Wait, string> = {
  report: "Rapport",
  reaction: "Reactie van de school",
  remedy: "Herstel door de school",
  reinspection: "Herinspectie",
  verdict: "Oordeel",
};

/** The same within a sentence: "15 daarvan op een rapport". */
export const waitPhrases: Record<Wait, string> = {
  report: "een rapport",
  reaction: "de reactie van de school",
  remedy: "herstel door de school",
  reinspection: "een herinspectie",
  verdict: "een oordeel",
};

export const partyNames: Record<Party, string> = {
  inspector: "Inspecteur (ITTA)",
  school: "De school",
  coordinator: "Coördinator (ITTA)",
};

export const ageNames: Record<Age, string> = {
  short: "hoogstens 2 weken",
  middle: "2 tot 6 weken",
  long: "meer dan 6 weken",
};

/** The conclusion: how many inspections wait, and for what most of them. */
export function waitingHeadline(total: WaitCount, steps: readonly (WaitCount & { for: Wait })[]): string {
  if (total.schools === 0) return "Geen inspectie wacht ergens op";
  const most = steps.reduce((largest, step) => (step.schools > largest.schools ? step : largest));
  const all = total.schools === 1 ? "1 inspectie wacht" : `${number(total.schools)} inspecties wachten`;
  if (most.schools === total.schools) return `${all} op ${waitPhrases[most.for]}`;
  return `${all}, ${number(most.schools)} daarvan op ${waitPhrases[most.for]}`;
}

/** `1 dag`, `12,5 dagen`; a dash where nothing waits. */
export function days(count: number | null): string {
  if (count === null) return "–";
  return count === 1 ? "1 dag" : `${number(count)} dagen`;
}
