import type { JournalAction } from "#lib/access/journal.ts";

/** An action that takes a text away. */
type Erasure = Extract<JournalAction, `${string}.erase${string}`>;

/** What an erasure took away; what it was about is not said, because nothing is left of it. */
export const erasureSentences: Record<Erasure, string> = {
  "plan.erase-return": "Tekst bij een teruggekomen bezoek gewist.",
  "account.erase": "Naam en adres van een account gewist.",
  "inspector.erase": "Naam van een inspecteur gewist.",
  "exchange-day.erase": "De reden bij een correctie van een terugkomdag gewist.",
  "interest.erase-removal": "De reden bij een voorstel over een belang gewist.",
  "visit.erase": "De teksten bij een bezoek gewist.",
  "report.erase": "De reden bij een stap van een rapport gewist.",
  "remedy.erase": "De reden bij een hersteltermijn gewist.",
  "verdict.erase": "De motivering van een oordeel gewist.",
  "keurmerk.erase": "De reden bij een keurmerkbesluit gewist.",
  "location.erase": "De contactpersoon van een locatie gewist.",
  "draw.erase": "De reden bij een vervanging in een loting gewist.",
};

export function isErasure(action: JournalAction): action is Erasure {
  return action in erasureSentences;
}
