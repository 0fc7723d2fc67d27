import type { Actor } from "#lib/access/actor.ts";
import { type Action, mayEver } from "#lib/access/policy.ts";
import { Problem } from "#lib/access/problem.ts";
import { type FileKind, fileKinds } from "./columns.ts";

/** What the rows of each kind of file are recorded with. */
const actionsOf: Readonly<Record<FileKind, readonly Action[]>> = {
  rounds: ["round.open"],
  schools: ["school.register", "school.rename", "keurmerk.record", "school.enrol", "school.leave"],
  visits: ["visit.record"],
  verdicts: ["verdict.give"],
  plan: ["plan.adopt"],
  assignments: ["plan.assign", "plan.schedule"],
};

/** The kinds of files that somebody may import: those of which they may record everything. */
export function importableKinds(actor: Actor): FileKind[] {
  if (!mayEver(actor, "import.run")) return [];
  return fileKinds.filter((kind) => actionsOf[kind].every((action) => mayEver(actor, action)));
}

/** A file of another role is refused as a whole: also what is known of its rows is for that role. */
export function assertMayImport(actor: Actor, files: readonly { kind: FileKind; name: string }[]): void {
  const kinds = importableKinds(actor);
  const refused = files.filter(({ kind }) => !kinds.includes(kind)).map(({ name }) => name);
  if (refused.length > 0)
    throw new Problem(
      "forbidden",
      `U mag ${refused.join(" en ")} niet importeren: dat is werk van een andere rol.`,
    );
}
