import { getOpen, getSchool } from "#db/rows.ts";
import { isPerson } from "#lib/access/actor.ts";
import { conflict, invalid, notFound } from "#lib/access/problem.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import { declareInterestInput } from "#lib/inspectors/inputs/inspectors.ts";
import { endInterestInput } from "#lib/inspectors/inputs/interests.ts";
import { assertNotInFuture } from "#lib/operation/assert-not-in-future.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr, ownerOf } from "#lib/operation/sample.ts";

/** An inspector declares an interest in a school or a legal entity, or the coordinator does so for them. */
export const declareInterest = command({
  action: "interest.declare",
  path: "/interests",
  summary: "Declare an interest of an inspector in a school or a legal entity",
  area: "inspectors",
  sentence: ({ inspector, subjectId }) => `Belang van ${inspector(subjectId)} opgegeven.`,
  sample: (world, which) => ({
    raw: {
      inspector: idOr(which, ownerOf(world, which)),
      kind: "family",
      school: "B-1",
      startsOn: "2016-01-01",
    },
    resource: { inspectorId: ownerOf(world, which) },
  }),
  input: declareInterestInput,
  async load({ tx, input, actor }) {
    const asked = input.inspector ?? (isPerson(actor) ? actor.inspectorId : null);
    if (asked === null) throw notFound("De inspecteur");
    const inspector = await getOpen(tx, "inspector", asked, "De inspecteur");
    const school = input.school === undefined ? null : await getSchool(tx, input.school);
    return { inspector, school };
  },
  resource: ({ inspector }) => ({ inspectorId: inspector.id }),
  async run({ input, today, write }, { inspector, school }) {
    assertNotInFuture("startsOn", input.startsOn, today);
    const id = input.id ?? newId();
    await write.add("interest", id, {
      happenedOn: today,
      inspectorId: inspector.id,
      kind: input.kind,
      schoolId: school?.id ?? null,
      legalEntity: input.legalEntity ?? null,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      coolingOffMonths: input.coolingOffMonths,
    });
    return { subject: `inspector:${inspector.id}`, result: { id } };
  },
});

/**
 * Records when an interest ended. When it was declared as lasting it still lasted that day, so an earlier end is a
 * mistake in the declaration: two people correct that, because it would shorten what keeps the inspector away.
 */
export const endInterest = command({
  action: "interest.end",
  path: "/interests/{id}/end",
  summary: "Record the last day of an interest",
  area: "inspectors",
  sentence: ({ row, inspector, subjectId }) =>
    `Belang van ${inspector(subjectId)} beëindigd, op ${formatDay(row("interest").endsOn)}.`,
  sample: (world, which) => ({
    raw: { id: idOr(which, world.interestId), endsOn: "2018-02-05" },
    resource: { inspectorId: world.people.inspector.inspectorId },
  }),
  input: endInterestInput,
  load: ({ tx, input }) => getOpen(tx, "interest", input.id, "Dit belang"),
  resource: ({ inspectorId }) => ({ inspectorId }),
  async run({ input: { endsOn }, today, write }, current) {
    if (current.endsOn !== null)
      throw conflict(`Bij dit belang staat al een laatste dag: ${dutchDay(current.endsOn)}.`);
    assertNotInFuture("endsOn", endsOn, today);
    if (endsOn < current.happenedOn)
      throw invalid([
        {
          field: "endsOn",
          message: `Op ${dutchDay(current.happenedOn)} is opgegeven dat dit belang er nog was. Klopt dat niet? Stel dan voor om het belang te laten vervallen.`,
        },
      ]);
    await write.supersede("interest", current, { endsOn });
    return { subject: `inspector:${current.inspectorId}`, result: { id: current.id } };
  },
});
