import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { replacement } from "#db/schema/inspectors.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inPlanningWorld } from "#lib/testing/planning-world.ts";
import { noon } from "#lib/testing/small-world.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { recordInspector } from "./inspectors.ts";
import { correctReplacement, endReplacement, replaceInspector } from "./replacements.ts";

const visit = { school: "B-2", day: "2018-03-01", startsAt: "9:00", endsAt: "12:00" };

test("who is replaced is given no visit until it ends, and then again", async () => {
  await inPlanningWorld(async ({ by, people, otherInspector, database: { read } }) => {
    const coordinator = by(people.coordinator);
    const id = people.inspector.inspectorId;
    const replacedBy = otherInspector.inspectorId;
    const away = await replaceInspector.run(coordinator, { id, replacedBy, startsOn: "2018-02-12" });
    const schedule = () => scheduleVisit.run(coordinator, { ...visit, inspector: id });
    await expect(schedule()).rejects.toThrow("inspector is dan vervangen en kan dit bezoek niet doen.");
    await endReplacement.run(coordinator, { id: away.id, endsOn: "2018-03-01" });
    await expect(schedule()).rejects.toThrow(/is dan vervangen/);
    await endReplacement.run(coordinator, { id: away.id, endsOn: "2018-02-28" });
    await schedule();
    const { lines } = await listJournal.run({ read, actor: people.coordinator, now: new Date(noon) }, {});
    expect(lines.slice(0, 4).map(({ sentence }) => sentence)).toEqual([
      "Bezoek aan School B-2 gepland op 01-03-2018.",
      "inspector doet geen bezoeken tot en met 28-02-2018.",
      "inspector doet geen bezoeken tot en met 01-03-2018.",
      "inspector doet geen bezoeken vanaf 12-02-2018.",
    ]);
  });
});

test("one is not replaced twice at a time, nor by oneself or by who can do no visits then", async () => {
  await inPlanningWorld(async ({ by, people, otherInspector, database: { read } }) => {
    const coordinator = by(people.coordinator);
    const id = people.inspector.inspectorId;
    const other = otherInspector.inspectorId;
    const week = { id, startsOn: "2018-02-12", endsOn: "2018-02-16" };
    const { id: replacementId } = await replaceInspector.run(coordinator, week);
    await recordInspector.run(coordinator, { id: other, event: "left", happenedOn: "2018-02-05" });
    for (const [input, kind] of [
      [{ ...week, startsOn: "2018-02-16", endsOn: "2018-03-01" }, "conflict"],
      [{ id, startsOn: "2018-02-01" }, "conflict"],
      [{ id, startsOn: "2018-02-19", endsOn: "2018-02-18" }, "invalid"],
      [{ id, startsOn: "2018-02-19", replacedBy: id }, "invalid"],
      [{ id, startsOn: "2018-02-19", replacedBy: other }, "conflict"],
      [{ id, startsOn: "2018-02-19", replacedBy: "geen" }, "not-found"],
    ] as const)
      await expectRefusal(read, () => replaceInspector.run(coordinator, input), { kind });
    for (const [endsOn, kind] of [
      ["2018-02-11", "invalid"],
      ["2018-02-17", "invalid"],
      ["2018-02-16", "conflict"],
    ] as const)
      await expectRefusal(read, () => endReplacement.run(coordinator, { id: replacementId, endsOn }), {
        kind,
      });
    await replaceInspector.run(coordinator, { id, startsOn: "2018-02-17" });
    expect(await read.select().from(replacement).where(isNull(replacement.untilSeq))).toHaveLength(2);
  });
});

test("a replacement is corrected and withdrawn with a reason, and then stands in no visit's way", async () => {
  await inPlanningWorld(async ({ by, people, otherInspector, database: { read } }) => {
    const coordinator = by(people.coordinator);
    const id = people.inspector.inspectorId;
    const replacedBy = otherInspector.inspectorId;
    const away = await replaceInspector.run(coordinator, {
      id,
      startsOn: "2018-02-12",
      endsOn: "2018-02-16",
    });
    await replaceInspector.run(coordinator, { id, startsOn: "2018-03-12", endsOn: "2018-03-16" });
    const correct = (change: object) =>
      correctReplacement.run(coordinator, { id: away.id, reason: "Andere week", ...change });
    for (const [change, kind] of [
      [{ startsOn: "2018-02-17" }, "invalid"],
      [{ endsOn: "2018-03-12" }, "conflict"],
      [{ endsOn: "" }, "conflict"],
      [{ replacedBy: id }, "invalid"],
      [{ replacedBy: "geen" }, "not-found"],
      [{ startsOn: "2018-02-12" }, "conflict"],
      [{ startsOn: "2018-02-13", reason: "" }, "invalid"],
    ] as const)
      await expectRefusal(read, () => correct(change), { kind });
    await correct({ startsOn: "2018-02-26", endsOn: "2018-03-02", replacedBy });
    const schedule = () => scheduleVisit.run(coordinator, { ...visit, inspector: id });
    await expect(schedule()).rejects.toThrow(/is dan vervangen/);
    await correct({ withdrawn: true });
    await schedule();
    const context = { read, actor: people.coordinator, now: new Date(noon) };
    const { lines } = await listJournal.run(context, { limit: 3 });
    expect(lines.slice(1).map(({ sentence, reason }) => [sentence, reason])).toEqual([
      [
        "Vervanging van inspector vervallen verklaard: vanaf 26-02-2018 tot en met 02-03-2018.",
        "Andere week",
      ],
      ["Vervanging van inspector gecorrigeerd: vanaf 26-02-2018 tot en met 02-03-2018.", "Andere week"],
    ]);
    await expectRefusal(
      read,
      () => correctReplacement.run(by(people.inspector), { id: away.id, withdrawn: true, reason: "x" }),
      { kind: "forbidden" },
    );
  });
});
