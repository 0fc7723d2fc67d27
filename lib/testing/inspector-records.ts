import { recordExchangeDay } from "#lib/inspectors/commands/exchange-days.ts";
import { proposeRemoval } from "#lib/inspectors/commands/interest-removals.ts";
import { declareInterest } from "#lib/inspectors/commands/interests.ts";
import { replaceInspector } from "#lib/inspectors/commands/replacements.ts";
import type { SmallWorld } from "./small-world.ts";

/** What the records of the inspectors hold: a terugkomdag, a replacement, interests and proposals to remove them. */
export type AddedRecords = {
  exchangeDayId: string;
  inspectorReplacementId: string;
  /** An interest of the inspector that nobody says anything about. */
  interestId: string;
  /** The coordinator proposed to remove an interest of the inspector, and the second inspector one of their own. */
  removals: { byCoordinator: string; byOtherInspector: string };
};

export async function addInspectorRecords(world: SmallWorld): Promise<AddedRecords> {
  const { by, people, otherInspector } = world;
  const coordinator = by(people.coordinator);
  const [first, second] = [people.inspector.inspectorId, otherInspector.inspectorId];
  const attendance = [
    { inspector: first, attended: true },
    { inspector: second, attended: false },
  ];
  const day = await recordExchangeDay.run(coordinator, { happenedOn: "2017-10-17", attendance });
  const away = { id: second, startsOn: "2018-04-01", endsOn: "2018-04-30" };
  const replaced = await replaceInspector.run(coordinator, away);
  const declare = async (inspector: string | null, legalEntity: string) => {
    const interest = { inspector, kind: "freelance", legalEntity, startsOn: "2015-01-01" };
    return (await declareInterest.run(coordinator, interest)).id;
  };
  const reason = "Andere school met deze naam";
  const wrong = await declare(first, "Elders B.V.");
  const mistaken = await declare(second, "Verderop B.V.");
  const proposed = await proposeRemoval.run(coordinator, { id: wrong, reason });
  const proposedByOther = await proposeRemoval.run(by(otherInspector), { id: mistaken, reason });
  return {
    exchangeDayId: day.id,
    inspectorReplacementId: replaced.id,
    interestId: await declare(first, "Nog elders B.V."),
    removals: { byCoordinator: proposed.id, byOtherInspector: proposedByOther.id },
  };
}
