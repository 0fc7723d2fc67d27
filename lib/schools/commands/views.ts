import canonicalize from "canonicalize";
import { getOpen, getRound } from "#db/rows.ts";
import { conflict } from "#lib/access/problem.ts";
import { command } from "#lib/operation/command.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { asksForStatus } from "#lib/schools/inputs/schools.ts";
import { removeViewInput, saveViewInput, viewAddressParams } from "#lib/schools/inputs/views.ts";
import { getViews, ownerIdOf, viewText } from "#lib/schools/reads/views.ts";
import { nameKey } from "#lib/text/same-text.ts";

const mostViews = 50;

/** Saves a view of a list under a name; one that already had the name is replaced. */
export const saveView = command({
  action: "view.save",
  path: "/views",
  summary: "Save a view of a list under a name, or replace the own view with that name",
  area: "personal",
  sentence: () => "Eigen weergave van een lijst bewaard.",
  sample: (_world, which) => ({
    raw: {
      name: "Mijn lijst",
      params: which === "missing" ? { round: "geen" } : which === "own" ? {} : { sort: "-status" },
    },
    resource: { filtersOnStatus: which === "other's" },
  }),
  input: saveViewInput,
  async load({ tx, input, actor, today }) {
    if (input.params.round) await getRound(tx, input.params.round, today);
    return await getViews(tx, ownerIdOf(actor), input.screen);
  },
  resource: (_views, { params }) => ({ filtersOnStatus: asksForStatus(params) }),
  async run({ input, actor, write }, savedViews) {
    const { name, screen } = input;
    const { q, ...params } = input.params;
    const accountId = ownerIdOf(actor);
    // The account is the subject of the text and of the entry: erasing the account takes every trace of the words.
    const subject = `account:${accountId}`;
    const same = savedViews.find((view) => nameKey(view.name) === nameKey(name));
    if (!same && savedViews.length >= mostViews)
      throw conflict(`U heeft al ${mostViews} weergaven bewaard. Verwijder er eerst een.`);
    const values = {
      accountId,
      screen,
      nameDigest: await write.text(subject, viewText(name, q)),
      params: canonicalize(viewAddressParams(params)) ?? "",
    };
    const id = same?.row.id ?? input.id ?? newId();
    if (same) await write.supersede("savedView", same.row, values);
    else await write.add("savedView", id, values);
    return { subject, result: { id } };
  },
});

export const removeView = command({
  action: "view.remove",
  path: "/views/{id}/removals",
  summary: "Remove an own saved view",
  area: "personal",
  sentence: () => "Eigen weergave van een lijst verwijderd.",
  sample: (world, which) => ({
    raw: { id: idOr(which, world.viewId) },
    resource: { accountId: world.people.coordinator.accountId },
  }),
  input: removeViewInput,
  load: ({ tx, input }) => getOpen(tx, "savedView", input.id, "Deze weergave"),
  resource: ({ accountId }) => ({ accountId }),
  async run({ write }, view) {
    await write.withdraw("savedView", view);
    return { subject: `account:${view.accountId}`, result: { id: view.id } };
  },
});
