import { randomBytes } from "node:crypto";
import { z } from "zod";
import { getOpen } from "#db/rows.ts";
import { isPerson } from "#lib/access/actor.ts";
import { conflict } from "#lib/access/problem.ts";
import { outcomeAnswer } from "#lib/operation/answer-parts.ts";
import { command } from "#lib/operation/command.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, plainSample } from "#lib/operation/sample.ts";
import { ownerIdOf } from "#lib/schools/reads/views.ts";
import { makeFeedInput, revokeFeedInput } from "#lib/worklist/inputs/calendar.ts";
import { getFeeds, tokenHashOf } from "#lib/worklist/reads/calendar-feed.ts";
import { feedPath } from "#lib/worklist/rules/calendar-feed.ts";

/** The address within the site is shown once; only the hash of the token in it is stored. */
type NewFeed = { id: string; address: string | null };

/** Makes an address under which a calendar reads the asker's visits to come; one that was made before ends. */
export const makeFeed = command({
  action: "calendar.make-feed",
  path: "/calendar-feeds",
  summary: "Make an address for the asker's own calendar; the answer holds it, once. An earlier one ends",
  area: "personal",
  sentence: () => "Abonnement op de eigen agenda gemaakt.",
  sample: plainSample({}),
  input: makeFeedInput,
  answer: outcomeAnswer.extend({
    id: z.string(),
    address: z.string().nullable().meta({ description: "Null when the command was known already" }),
  }),
  async load({ tx, actor }) {
    const inspectorId = isPerson(actor) ? actor.inspectorId : null;
    return { inspectorId, earlier: await getFeeds(tx, ownerIdOf(actor)) };
  },
  async run({ actor, today, write }, { inspectorId, earlier }) {
    if (inspectorId === null) throw conflict("Bij dit account hoort geen inspecteur.");
    const accountId = ownerIdOf(actor);
    const token = randomBytes(32).toString("base64url");
    const id = newId();
    for (const feed of earlier) await write.withdraw("calendarFeed", feed);
    const tokenHash = tokenHashOf(token);
    await write.add("calendarFeed", id, { happenedOn: today, accountId, inspectorId, tokenHash });
    const result: NewFeed = { id, address: feedPath(token) };
    return { subject: `account:${accountId}`, result };
  },
  replay: (result): NewFeed => ({ ...result, address: null }),
});

export const revokeFeed = command({
  action: "calendar.revoke-feed",
  path: "/calendar-feeds/{id}/revocations",
  summary: "End an own calendar address: whoever reads it gets nothing from now on",
  area: "personal",
  sentence: () => "Abonnement op de eigen agenda ingetrokken.",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.feedId) },
    resource: { accountId: world.people.inspector.accountId },
  }),
  input: revokeFeedInput,
  load: ({ tx, input }) => getOpen(tx, "calendarFeed", input.id, "Dit abonnement"),
  resource: ({ accountId }) => ({ accountId }),
  async run({ write }, feed) {
    await write.withdraw("calendarFeed", feed);
    return { subject: `account:${feed.accountId}`, result: { id: feed.id } };
  },
});
