export const roles = ["inspector", "coordinator", "reviewer", "ministry", "advisory", "admin"] as const;
export type Role = (typeof roles)[number];

/** A signed-in person. `inspectorId` points to the inspector's record and is set for inspectors only. */
export type Person = {
  role: Role;
  accountId: string;
  inspectorId: string | null;
  /** The password is a one-time one: nothing else can be done before it is replaced. */
  mustChangePassword: boolean;
  /** The session in which they ask, by its digest; none where a command is run without one. */
  session?: string;
};

/** Who asks: a person, nobody (not signed in), or the system itself (the terminal on the server). */
export type Actor = Person | { role: "nobody" } | { role: "system" };

export function isPerson(actor: Actor): actor is Person {
  return actor.role !== "nobody" && actor.role !== "system";
}
