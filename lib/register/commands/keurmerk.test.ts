import { describe, expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { readProgress } from "#lib/figures/reads/progress.ts";
import { giveVerdict } from "#lib/procedure/commands/verdicts.ts";
import { listKeurmerkContradictions } from "#lib/register/reads/keurmerk-contradictions.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { listSchools } from "#lib/schools/reads/school-list.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { record } from "#lib/testing/generated-history.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { expectRefusal } from "#lib/testing/traces.ts";
import { listKeurmerkDue } from "#lib/worklist/reads/due.ts";
import { correctKeurmerk, recordKeurmerk } from "./keurmerk.ts";

type Keurmerk = SmallWorld & {
  tell(event: string, effectiveOn: string, more?: object): Promise<{ id: string }>;
  correct(id: string, change: object): Promise<unknown>;
  /** The keurmerk of B-1 on a day, in the dossier and in the list. */
  on(day: string): Promise<{ stage: string | null; suspended: boolean }>;
  due(): Promise<string[]>;
};

async function inKeurmerk(work: (world: Keurmerk) => Promise<void>): Promise<void> {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const reviewer = by(people.reviewer);
    const context = (at = noon) => ({ ...by(people.reviewer, at), read: database.read });
    await work({
      ...world,
      tell: (event, effectiveOn, more) =>
        recordKeurmerk.run(reviewer, { id: "B-1", event, effectiveOn, ...more }),
      correct: (id, change) => correctKeurmerk.run(reviewer, { id, reason: "Vergissing", ...change }),
      async on(day) {
        const later = context(`${day}T12:00:00Z`);
        const { keurmerk } = await readSchool.run(later, { id: "B-1", on: day });
        const { schools } = await listSchools.run(later, { on: day });
        expect(schools.find(({ id }) => id === world.schoolId)?.keurmerk).toEqual(keurmerk);
        return keurmerk;
      },
      due: async () => (await listKeurmerkDue.run(context(), {})).schools.map(({ verdictId }) => verdictId),
    });
  });
}

test("day of decision and day of effect are two days, and an effect that lies ahead counts from its day alone", async () => {
  await inKeurmerk(async ({ tell, on, by, people, verdictId, database: { read } }) => {
    await giveVerdict.run(by(people.coordinator), {
      school: "B-1",
      decidedOn: "2018-01-15",
      verdict: "rejected",
      motivation: "Onvoldoende",
    });
    const { id } = await tell("withdrawn", "2018-03-01", {
      decidedOn: "2018-02-01",
      letterSentOn: "2018-02-02",
    });
    expect([await on("2018-02-28"), await on("2018-03-01")]).toEqual([
      { stage: "holder", suspended: false },
      { stage: "withdrawn", suspended: false },
    ]);
    const lostOn = async (day: string) => {
      const context = { ...by(people.reviewer, `${day}T12:00:00Z`), read };
      return (await readProgress.run(context, { on: day })).rejectedKeurmerkLost;
    };
    expect([await lostOn("2018-02-28"), await lostOn("2018-03-01")]).toEqual([0, 1]);
    const { tidk } = await readSchool.run({ ...by(people.reviewer), read }, { id: "B-1" });
    expect(tidk?.timeline.find((item) => item.id === id)?.row).toMatchObject({
      happenedOn: "2018-03-01",
      fact: { decidedOn: "2018-02-01", letterSentOn: "2018-02-02", settles: "none" },
    });
    expect(verdictId).not.toBe("");
  });
});

describe("what contradicts the register or another event is refused with the reason", () => {
  test.each<[string, [string, string, object?][], string, string]>([
    [
      "before registration",
      [["holder", "2017-01-01"]],
      "effectiveOn",
      "pas sinds 02-01-2017 in het register",
    ],
    [
      "suspended twice",
      [
        ["suspended", "2018-01-10"],
        ["suspended", "2018-01-20"],
      ],
      "effectiveOn",
      "al geschorst sinds 10-01-2018",
    ],
    ["lifted without suspension", [["suspension-lifted", "2018-01-20"]], "effectiveOn", "niet geschorst"],
    [
      "a letter before its decision",
      [["withdrawn", "2018-02-01", { letterSentOn: "2018-01-31" }]],
      "letterSentOn",
      "verstuurd voordat het besluit was genomen",
    ],
    [
      "a letter before a decision that takes effect later",
      [["withdrawn", "2018-03-01", { decidedOn: "2018-02-01", letterSentOn: "2018-01-31" }]],
      "letterSentOn",
      "verstuurd voordat",
    ],
    [
      "a decision ahead",
      [["withdrawn", "2018-03-01"]],
      "decidedOn",
      "De dag van het besluit ligt in de toekomst",
    ],
    [
      "a letter ahead",
      [["withdrawn", "2018-02-01", { letterSentOn: "2018-02-06" }]],
      "letterSentOn",
      "toekomst",
    ],
    ["kept without a verdict", [["kept", "2018-02-01"]], "settles", "Kies bij welk oordeel"],
    ["a verdict of nobody", [["holder", "2018-02-01", { settles: "v9" }]], "settles", "Kies een oordeel"],
    [
      "kept while lost",
      [
        ["withdrawn", "2018-01-10"],
        ["suspended", "2018-01-12"],
      ],
      "event",
      "geen keurmerk om te schorsen",
    ],
    [
      "a last day of a stage",
      [["withdrawn", "2018-01-10", { until: "2018-03-01" }]],
      "until",
      "Alleen een schorsing",
    ],
  ])("%s", async (_what, events, field, message) => {
    await inKeurmerk(async ({ tell, database: { read } }) => {
      for (const event of events.slice(0, -1)) await tell(...event);
      const [last] = events.slice(-1);
      await expectRefusal(read, () => tell(...(last ?? ["", ""])), {
        kind: "invalid",
        errors: [{ field, message: expect.stringContaining(message) }],
      });
    });
  });
});

test("an event is corrected and withdrawn with a reason, as a visit and a verdict are; what stays must be able to stand", async () => {
  await inKeurmerk(async ({ tell, correct, on, by, people, database: { read } }) => {
    const { id } = await tell("suspended", "2018-01-10", { ground: "Klachten", letterSentOn: "2018-01-10" });
    const lifted = await tell("suspension-lifted", "2018-01-20");
    await expectRefusal(read, () => correct(id, { withdrawn: true }), {
      kind: "conflict",
      message:
        "Dan klopt iets anders niet: schorsing opgeheven, per 20-01-2018. Het keurmerk is op 20-01-2018 niet geschorst.",
    });
    await expectRefusal(read, () => correct(id, { effectiveOn: "2018-01-21" }), { kind: "conflict" });
    await expectRefusal(read, () => correct(id, { letterSentOn: "2018-01-09" }), { kind: "invalid" });
    await expectRefusal(read, () => correct(id, { effectiveOn: "2018-01-10" }), { kind: "conflict" });
    await expectRefusal(read, () => correct(id, { reason: "", effectiveOn: "2018-01-11" }), {
      kind: "invalid",
    });
    await correct(id, { effectiveOn: "2018-01-12", letterSentOn: "", ground: "" });
    expect([await on("2018-01-11"), await on("2018-01-12")]).toMatchObject([
      { suspended: false },
      { suspended: true },
    ]);
    await correct(lifted.id, { withdrawn: true });
    expect(await on("2018-02-05")).toMatchObject({ suspended: true });
    await correct(id, { withdrawn: true });
    expect(await on("2018-01-15")).toEqual({ stage: "holder", suspended: false });
    const context = { ...by(people.reviewer), read };
    const { lines } = await listJournal.run(context, { limit: 3 });
    expect(lines.map(({ sentence, reason }) => [sentence, reason])).toEqual([
      ["Keurmerk van Taalhuis Proef: “geschorst, per 12-01-2018” vervallen verklaard.", "Vergissing"],
      [
        "Keurmerk van Taalhuis Proef: “schorsing opgeheven, per 20-01-2018” vervallen verklaard.",
        "Vergissing",
      ],
      ["Keurmerk van Taalhuis Proef gecorrigeerd: geschorst, per 12-01-2018.", "Vergissing"],
    ]);
    const itemOf = async (person: keyof typeof people) => {
      const { tidk } = await readSchool.run({ ...by(people[person]), read }, { id: "B-1" });
      return tidk?.timeline.find((item) => item.id === id);
    };
    expect(await itemOf("reviewer")).toMatchObject({
      withdrawn: { reason: "Vergissing" },
      earlier: [{ reason: "Vergissing", row: { fact: { ground: "Klachten", letterSentOn: "2018-01-10" } } }],
    });
    expect(await itemOf("inspector")).toMatchObject({
      withdrawn: { reason: null },
      earlier: [{ reason: null, row: { fact: { ground: null } } }],
    });
    await expectRefusal(
      read,
      () => correctKeurmerk.run(by(people.coordinator), { id, reason: "x", withdrawn: true }),
      {
        kind: "forbidden",
      },
    );
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("a verdict is settled by what names it: keeping the keurmerk does, a suspension or another stage does not", async () => {
  await inKeurmerk(async ({ tell, correct, due, on, verdictId, database: { read } }) => {
    expect(await due()).toEqual([verdictId]);
    await tell("suspended", "2018-01-10", { until: "2018-01-20" });
    await tell("holder", "2018-01-22");
    expect(await due()).toEqual([verdictId]);
    await expectRefusal(read, () => tell("suspended", "2018-02-01", { settles: verdictId }), {
      kind: "invalid",
    });
    await expectRefusal(read, () => tell("kept", "2017-10-31", { settles: verdictId }), {
      errors: [{ field: "decidedOn", message: "Het oordeel is pas gegeven op 01-11-2017." }],
    });
    const { id } = await tell("kept", "2018-02-01", { settles: verdictId });
    expect(await due()).toEqual([]);
    expect(await on("2018-02-02")).toEqual({ stage: "holder", suspended: false });
    await correct(id, { withdrawn: true });
    expect(await due()).toEqual([verdictId]);
    await tell("aspirant", "2018-06-01", { decidedOn: "2018-02-02", settles: verdictId });
    expect(await due()).toEqual([]);
  });
});

test("an older event, which names no verdict, settles as it did; a new one says what it settles", async () => {
  await inKeurmerk(async ({ tell, due, verdictId, by, people, database: { read } }) => {
    for (const kind of ["suspended", "holder"])
      await expectRefusal(read, () => tell(kind, "2018-01-22", { settles: null }), {
        errors: [{ field: "settles", message: expect.stringContaining("welk oordeel") }],
      });
    expect(await due()).toEqual([verdictId]);
    const imported = {
      id: "B-1",
      event: "holder",
      effectiveOn: "2018-01-22",
      settles: null,
      decidedOn: null,
    };
    await recordKeurmerk.run({ ...by(people.reviewer), rulesChecked: true }, imported);
    expect(await due()).toEqual([]);
    expect(read.all("select settles, decidedOn from keurmerkEvent where settles is null")).not.toEqual([]);
  });
});

test("what goes with one kind of event falls away when it is corrected to another", async () => {
  await inKeurmerk(async ({ tell, correct, verdictId, database: { read } }) => {
    const { id: suspension } = await tell("suspended", "2018-01-10", { until: "2018-01-20" });
    await correct(suspension, { event: "aspirant" });
    const { id: kept } = await tell("kept", "2018-02-01", { settles: verdictId });
    await correct(kept, { event: "suspended" });
    const open = read.all(
      "select event, until, settles from keurmerkEvent where untilSeq is null order by happenedOn",
    );
    expect(open.slice(1)).toEqual([
      { event: "aspirant", until: null, settles: "none" },
      { event: "suspended", until: null, settles: "none" },
    ]);
  });
});

test("recorded contradictions are listed to be corrected, and stand in the way of nothing else", async () => {
  await inKeurmerk(async ({ tell, correct, by, people, schoolId, database }) => {
    await record(database, "2018-02-05", async (write) => {
      const none = { schoolId, until: null, groundDigest: null, letterSentOn: null };
      await write.add("keurmerkEvent", "odd", {
        happenedOn: "2018-01-05",
        event: "suspension-lifted",
        ...none,
      });
      await write.add("keurmerkEvent", "early", { happenedOn: "2016-01-05", event: "aspirant", ...none });
    });
    const context = { ...by(people.reviewer), read: database.read };
    const list = async () =>
      (await listKeurmerkContradictions.run(context, {})).map(({ id, message }) => [id, message]);
    expect(await list()).toEqual([
      ["odd", "Het keurmerk is op 05-01-2018 niet geschorst."],
      ["early", expect.stringContaining("De school staat pas sinds 02-01-2017 in het register.")],
    ]);
    await tell("suspended", "2018-02-01");
    await correct("odd", { withdrawn: true });
    await correct("early", { effectiveOn: "2017-01-03" });
    expect(await list()).toEqual([]);
  });
});
