import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { roles } from "#lib/access/actor.ts";
import { inFollowUpWorld } from "#lib/testing/follow-up.ts";
import { inSmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { eraseRemedy } from "./erase-procedure.ts";
import { correctRemedy, recordRemedy } from "./remedy.ts";
import { correctVerdict } from "./verdicts.ts";

const reason = "Agenda";
const granted = { school: "B-1", event: "granted", happenedOn: "2017-10-12", until: "2017-10-20" };
const ended = { school: "B-1", event: "ended", happenedOn: "2017-10-18" };

test("remedy.record: a period and its end, by the coordinator alone", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    for (const role of roles.filter((name) => name !== "coordinator"))
      await expectRefusal(read, () => recordRemedy.run(by(people[role]), granted), { kind: "forbidden" });
    const { id } = await recordRemedy.run(by(people.coordinator), granted);
    expect(await lastEntry(read)).toMatchObject({
      action: "remedy.record",
      subject: `remedy:${id}`,
      written: ["remedyEvent"],
    });
    await recordRemedy.run(by(people.coordinator), ended);
    const again = { ...granted, happenedOn: "2017-10-18" };
    await recordRemedy.run(by(people.coordinator), again);
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("remedy.record refuses, without a trace, a period that cannot be", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by }) => {
    const conflict = { kind: "conflict" };
    const invalid = (field: string) => ({ kind: "invalid", errors: [{ field }] });
    const refusals: [object, object][] = [
      [granted, { ...conflict, message: expect.stringMatching(/al eerder/) }],
      [
        { ...granted, happenedOn: "2017-10-15" },
        { ...conflict, message: expect.stringMatching(/loopt al/) },
      ],
      [
        { ...granted, happenedOn: "2017-09-20" },
        { ...conflict, message: expect.stringMatching(/geen inspectiebezoek/) },
      ],
      [
        { ...granted, happenedOn: "2017-11-02", until: "2018-01-01" },
        { ...conflict, message: expect.stringMatching(/oordeel/) },
      ],
      [{ ...granted, happenedOn: "2017-10-25", until: "2017-10-24" }, invalid("until")],
      [{ ...granted, until: undefined }, invalid("until")],
      [{ ...granted, happenedOn: "2018-02-06", until: "2018-03-01" }, invalid("happenedOn")],
      [{ ...ended, until: "2017-10-20" }, invalid("until")],
      [
        { ...ended, happenedOn: "2017-10-21" },
        { ...conflict, message: expect.stringMatching(/geen hersteltermijn/) },
      ],
      [{ ...granted, event: "party" }, invalid("event")],
      [{ ...granted, school: "B-9" }, { kind: "not-found" }],
      [{ ...granted, round: "r9" }, { kind: "not-found" }],
    ];
    for (const [input, problem] of refusals)
      await expectRefusal(read, () => recordRemedy.run(by(people.coordinator), input), problem);
  });
});

test("remedy.correct changes days and withdraws, and what stays still stands together", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by, remedyId: id, verdictId }) => {
    const correct = (input: object) => () =>
      correctRemedy.run(by(people.coordinator), { id, reason, ...input });
    const end = await recordRemedy.run(by(people.coordinator), ended);
    await expectRefusal(read, correct({ withdrawn: true }), { kind: "conflict" });
    await expectRefusal(read, correct({ until: "2017-10-17" }), { kind: "conflict" });
    await expectRefusal(read, correct({ until: "2017-10-11" }), { kind: "invalid" });
    await expectRefusal(read, correct({ happenedOn: "2017-10-01" }), { kind: "conflict" });
    await expectRefusal(read, correct({}), { kind: "invalid" });
    await expectRefusal(read, correct({ id: end.id, until: "2017-10-30" }), { kind: "invalid" });
    await correct({ until: "2017-12-20", happenedOn: "2017-10-13" })();
    expect(await lastEntry(read)).toMatchObject({ written: ["remedyEvent"], closed: ["remedyEvent"] });
    await expectRefusal(read, correct({ id: end.id, happenedOn: "2017-11-20" }), { kind: "conflict" });
    await correctVerdict.run(by(people.coordinator), { id: verdictId, withdrawn: true, reason });
    await correct({ id: end.id, happenedOn: "2017-11-20" })();
    await correct({ id: end.id, withdrawn: true })();
    await correct({ withdrawn: true })();
    expect(await lastEntry(read)).toMatchObject({ written: [], closed: ["remedyEvent"] });
    await expectRefusal(read, correct({ withdrawn: true }), { kind: "not-found" });
  });
});

test("remedy.erase takes the reason of a correction; the journal holds", async () => {
  await inFollowUpWorld(async ({ database: { read }, people, by, remedyId: id }) => {
    const words = "Een naam die weg moet";
    await correctRemedy.run(by(people.coordinator), { id, until: "2017-10-27", reason: words });
    expect(everythingIn(read)).toContain(words);
    await eraseRemedy.run(by(people.coordinator), { id, confirmed: true });
    expect(everythingIn(read)).not.toContain(words);
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});
