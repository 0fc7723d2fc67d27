import { getSchool } from "#db/rows.ts";
import { invalid } from "#lib/access/problem.ts";
import { command } from "#lib/operation/command.ts";
import { formatDay, nameInLowerCase } from "#lib/operation/entry-view.ts";
import { newId } from "#lib/operation/new-id.ts";
import { idOr } from "#lib/operation/sample.ts";
import { recordKeurmerkInput } from "#lib/register/inputs/register.ts";
import { keurmerkEventNames } from "#lib/status/text.ts";

/** Blik op Werk records a stage of a school's keurmerk, a suspension or its lifting. */
export const recordKeurmerk = command({
  action: "keurmerk.record",
  path: "/schools/{id}/keurmerk",
  summary: "Record a stage or suspension of a school's keurmerk",
  area: "keurmerk",
  sentence: ({ row, school }) => {
    const { schoolId, event, happenedOn } = row("keurmerkEvent");
    const stage = nameInLowerCase(keurmerkEventNames, event, "gewijzigd");
    return `Keurmerk van ${school(schoolId)}: ${stage}, per ${formatDay(happenedOn)}.`;
  },
  sample: (world, which) => ({
    raw: { id: idOr(which, world.schoolId), event: "ended", effectiveOn: "2018-01-02" },
  }),
  input: recordKeurmerkInput,
  load: ({ tx, input }) => getSchool(tx, input.id),
  async run({ input, today, write }, school) {
    const errors = [];
    if (input.effectiveOn > today)
      errors.push({ field: "effectiveOn", message: "De dag waarop dit ingaat ligt in de toekomst." });
    if (input.letterSentOn !== undefined && input.letterSentOn > today)
      errors.push({ field: "letterSentOn", message: "De dag van de brief ligt in de toekomst." });
    if (errors.length > 0) throw invalid(errors);
    const id = newId();
    const subject = `keurmerk:${id}`;
    await write.add("keurmerkEvent", id, {
      happenedOn: input.effectiveOn,
      schoolId: school.id,
      event: input.event,
      until: input.until ?? null,
      groundDigest: input.ground ? await write.text(subject, input.ground) : null,
      letterSentOn: input.letterSentOn ?? null,
    });
    return { subject, result: { id, schoolId: school.id } };
  },
});
