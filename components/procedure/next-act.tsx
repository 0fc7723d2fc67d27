import { LinkButton } from "#components/ui/link-button.tsx";
import type { WaitingSchool } from "#lib/figures/reads/waiting-answer.ts";
import { partyOf, waitOfAct } from "#lib/figures/rules/waiting.ts";
import { partyNames } from "#lib/figures/text/waiting.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";

/** Who must act: by name where it is known to the reader. */
export function whoActs({ act, inspector, mayAct }: WaitingSchool, byName: boolean): string {
  const party = partyOf[waitOfAct[act]];
  if (party !== "inspector") return partyNames[party];
  if (!byName) return mayAct ? "U" : partyNames.inspector;
  return inspector === null ? partyNames.coordinator : `${inspector}, inspecteur`;
}

/** One click to the form that ends the wait. */
export function NextAct({ school, round }: { school: WaitingSchool; round: string }) {
  const { href, label } = nextAct(school, round);
  return (
    <LinkButton href={href} size="small">
      <span>{label}</span>
      <span className="sr-only">{` van ${school.name}`}</span>
    </LinkButton>
  );
}

function nextAct({ id, act }: WaitingSchool, round: string): { href: string; label: string } {
  const report = (stap: string) => procedurePaths.report(id, { stap, round });
  switch (act) {
    case "send-draft":
      return { href: report("draft-sent"), label: "Concept vastleggen" };
    case "await-reaction":
      return { href: report("reaction-received"), label: "Reactie vastleggen" };
    case "send-final":
      return { href: report("final"), label: "Eindrapport vastleggen" };
    case "await-remedy":
      return { href: report("ended"), label: "Hersteltermijn beëindigen" };
    case "reinspect":
      return { href: visitPaths.recordVisit({ school: id }), label: "Herinspectie vastleggen" };
    case "judge":
      return { href: procedurePaths.giveVerdict(id), label: "Oordeel geven" };
  }
}
