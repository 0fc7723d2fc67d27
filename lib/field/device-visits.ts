import { fieldDatabase } from "./database.ts";
import { type KeptVisit, keptVisits } from "./kept-visit.ts";
import type { FieldPerson } from "./person.ts";

/** A visit on this device, with how much of it the server does not have. */
export type DeviceVisit = KeptVisit & { unsent: number; isSubmitting: boolean };

/** What of this person is on this device. */
export async function deviceVisits(person: FieldPerson): Promise<DeviceVisit[]> {
  const { account } = person;
  const visits = await keptVisits(person);
  return await Promise.all(
    visits.map(async (kept) => {
      const { visit } = kept;
      const unsent = await fieldDatabase.saves
        .where("[account+visit+state]")
        .anyOf([account, visit, "waiting"], [account, visit, "sending"])
        .count();
      const submitted = await fieldDatabase.submissions.where({ account, visit }).count();
      return { ...kept, unsent, isSubmitting: submitted > 0 };
    }),
  );
}
