import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { attendance, exchangeDay } from "#db/schema/inspectors.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal } from "#lib/testing/traces.ts";
import { eraseExchangeDay } from "./erase-inspectors.ts";
import { correctExchangeDay, recordExchangeDay } from "./exchange-days.ts";

const both = ({ people, otherInspector }: SmallWorld, second = true) => [
  { inspector: people.inspector.inspectorId, attended: true },
  { inspector: otherInspector.inspectorId, attended: second },
];

async function known({ database: { read }, people }: SmallWorld) {
  const days = await read.select().from(exchangeDay).where(isNull(exchangeDay.untilSeq));
  const rows = await read.select().from(attendance).where(isNull(attendance.untilSeq));
  const context = { read, actor: people.coordinator, now: new Date(noon) };
  const [line] = (await listJournal.run(context, {})).lines;
  return {
    days: days.map(({ happenedOn }) => happenedOn),
    attendance: rows.map((row) => [row.happenedOn, row.attended]).sort(),
    said: line?.sentence,
  };
}

test("a terugkomdag is recorded with who was there, and who was there changes only by naming it", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const coordinator = by(people.coordinator);
    const day = { happenedOn: "2018-01-19", attendance: both(world) };
    const { id } = await recordExchangeDay.run(coordinator, day);
    expect(await known(world)).toEqual({
      days: ["2018-01-19"],
      attendance: [
        ["2018-01-19", 1],
        ["2018-01-19", 1],
      ],
      said: "Terugkomdag van 19-01-2018 vastgelegd.",
    });
    const again = { ...day, attendance: both(world, false) };
    await expectRefusal(database.read, () => recordExchangeDay.run(coordinator, again), {
      kind: "conflict",
      message: expect.stringMatching(/19-01-2018 is al vastgelegd/),
    });
    await recordExchangeDay.run(coordinator, { changes: id, attendance: both(world, false) });
    expect((await known(world)).attendance).toEqual([
      ["2018-01-19", 0],
      ["2018-01-19", 1],
    ]);
    await recordExchangeDay.run(coordinator, { changes: id, attendance: both(world).slice(0, 1) });
    expect(await known(world)).toMatchObject({
      attendance: [["2018-01-19", 1]],
      said: "Terugkomdag van 19-01-2018 vastgelegd.",
    });
    const same = { changes: id, attendance: both(world).slice(0, 1) };
    await expectRefusal(database.read, () => recordExchangeDay.run(coordinator, same), { kind: "conflict" });
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test("a terugkomdag to come can be put down, but not who was there", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const coordinator = by(people.coordinator);
    const attempts = [
      { happenedOn: "2018-02-06", attendance: both(world) },
      { happenedOn: "2018-01-19", attendance: [] },
      { attendance: both(world) },
      { changes: "x", happenedOn: "2018-01-19", attendance: both(world) },
      { happenedOn: "2018-01-19", attendance: [...both(world), ...both(world)] },
    ];
    for (const input of attempts)
      await expectRefusal(database.read, () => recordExchangeDay.run(coordinator, input), {
        kind: expect.stringMatching(/invalid|not-found/),
      });
    const { id } = await recordExchangeDay.run(coordinator, { happenedOn: "2018-03-16" });
    const early = { changes: id, attendance: both(world) };
    await expectRefusal(database.read, () => recordExchangeDay.run(coordinator, early), { kind: "invalid" });
    await recordExchangeDay.run(by(people.coordinator, "2018-03-16T15:00:00Z"), early);
    expect((await known(world)).attendance).toHaveLength(2);
  });
});

test("a terugkomdag moves with who was there, or is withdrawn with it, for a reason", async () => {
  await inSmallWorld(async (world) => {
    const { by, people, database } = world;
    const coordinator = by(people.coordinator);
    const { id } = await recordExchangeDay.run(coordinator, {
      happenedOn: "2018-01-19",
      attendance: both(world),
    });
    await recordExchangeDay.run(coordinator, { happenedOn: "2018-01-26", attendance: both(world) });
    const reason = "Verkeerd overgenomen";
    for (const [wrong, kind] of [
      [{ happenedOn: "2018-01-22" }, "invalid"],
      [{ reason }, "invalid"],
      [{ reason, happenedOn: "2018-02-06" }, "invalid"],
      [{ reason, happenedOn: "2018-01-26" }, "conflict"],
      [{ reason, happenedOn: "2018-01-19" }, "conflict"],
    ] as const)
      await expectRefusal(database.read, () => correctExchangeDay.run(coordinator, { id, ...wrong }), {
        kind,
      });
    await correctExchangeDay.run(coordinator, { id, happenedOn: "2018-01-22", reason });
    expect(await known(world)).toMatchObject({
      days: ["2018-01-22", "2018-01-26"],
      said: "Terugkomdag verplaatst naar 22-01-2018.",
    });
    await correctExchangeDay.run(coordinator, { id, withdrawn: true, reason });
    expect(await known(world)).toEqual({
      days: ["2018-01-26"],
      attendance: [
        ["2018-01-26", 1],
        ["2018-01-26", 1],
      ],
      said: "Terugkomdag van 22-01-2018 vervallen verklaard.",
    });
    await recordExchangeDay.run(coordinator, { happenedOn: "2018-01-22", attendance: both(world) });
    expect(everythingIn(database.read)).toContain(reason);
    await eraseExchangeDay.run(coordinator, { id, confirmed: true });
    expect(everythingIn(database.read)).not.toContain(reason);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});
