import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { getOpen } from "#db/rows.ts";
import { interestRemoval } from "#db/schema/inspectors.ts";
import { conflict } from "#lib/access/problem.ts";
import { decideRemovalInput, proposeRemovalInput } from "#lib/inspectors/inputs/interests.ts";
import { actorName, command } from "#lib/operation/command.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, ownerOf, type Sample, type SampleCase, type SampleWorld } from "#lib/operation/sample.ts";

/** Says that an interest was declared by mistake. It stays in force until a second person agrees. */
export const proposeRemoval = command({
  action: "interest.propose-removal",
  path: "/interests/{id}/removals",
  summary: "Propose to take away an interest that was declared by mistake, with a reason",
  area: "inspectors",
  sentence: ({ row, inspector }) =>
    `Voorgesteld om een belang van ${inspector(row("interestRemoval").inspectorId)} te laten vervallen.`,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.interestId), reason: "Vergissing" },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: proposeRemovalInput,
  async load({ tx, input }) {
    const interest = await getOpen(tx, "interest", input.id, "Dit belang");
    const [known] = await tx
      .select()
      .from(interestRemoval)
      .where(and(eq(interestRemoval.interestId, interest.id), isNull(interestRemoval.untilSeq)));
    return { interest, known };
  },
  resource: ({ interest }) => ({ inspectorId: interest.inspectorId }),
  async run({ input, actor, today, write }, { interest, known }) {
    if (known) throw conflict("Er ligt al een voorstel om dit belang te laten vervallen.");
    const id = newId();
    const subject = `interest-removal:${id}`;
    await write.add("interestRemoval", id, {
      happenedOn: today,
      interestId: interest.id,
      inspectorId: interest.inspectorId,
      proposedBy: actorName(actor),
      reasonDigest: await write.text(subject, input.reason),
    });
    return { subject, reason: input.reason, result: { id } };
  },
});

/** A second person agrees: the interest was never there. Who proposed it is refused by the policy. */
export const confirmRemoval = command({
  action: "interest.confirm-removal",
  path: "/interest-removals/{id}/confirmations",
  summary: "Agree, as a second person, to take away an interest that was declared by mistake",
  area: "inspectors",
  sentence: ({ row, inspector }) => {
    const name = inspector(row("interestRemoval").inspectorId);
    return `Belang van ${name} vervallen verklaard, na een voorstel van iemand anders.`;
  },
  sample: decisionSample,
  input: decideRemovalInput,
  async load({ tx, input }) {
    const proposal = await getProposal(tx, input.id);
    return { proposal, interest: await getOpen(tx, "interest", proposal.interestId, "Dit belang") };
  },
  resource: ({ proposal }) => proposal,
  async run({ write }, { proposal, interest }) {
    await write.withdraw("interest", interest);
    await write.withdraw("interestRemoval", proposal);
    return { subject: `interest-removal:${proposal.id}`, result: { id: proposal.id } };
  },
});

/** A second person does not agree: the interest stays. */
export const rejectRemoval = command({
  action: "interest.reject-removal",
  path: "/interest-removals/{id}/rejections",
  summary: "Refuse, as a second person, to take away an interest",
  area: "inspectors",
  sentence: ({ row, inspector }) =>
    `Voorstel afgewezen: het belang van ${inspector(row("interestRemoval").inspectorId)} blijft staan.`,
  sample: decisionSample,
  input: decideRemovalInput,
  load: ({ tx, input }) => getProposal(tx, input.id),
  resource: (proposal) => proposal,
  async run({ write }, proposal) {
    await write.withdraw("interestRemoval", proposal);
    return { subject: `interest-removal:${proposal.id}`, result: { id: proposal.id } };
  },
});

async function getProposal(tx: Tx, id: string) {
  return await getOpen(tx, "interestRemoval", id, "Dit voorstel");
}

/** What the coordinator proposed about the inspector, or the second inspector about their own interest. */
function decisionSample(world: SampleWorld, which: SampleCase): ReturnType<Sample> {
  const { people, otherInspector, removals } = world;
  const proposer = which === "other's" ? otherInspector : people.coordinator;
  return {
    raw: { id: idOr(which, which === "other's" ? removals.byOtherInspector : removals.byCoordinator) },
    resource: { inspectorId: ownerOf(world, which), proposedBy: proposer.accountId },
  };
}
