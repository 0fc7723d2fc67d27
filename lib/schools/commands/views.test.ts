import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyJournal } from "#db/journal/verify.ts";
import { savedView } from "#db/schema/schools.ts";
import { type Role, roles } from "#lib/access/actor.ts";
import { disableAccount } from "#lib/accounts/commands/accounts.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { listViews } from "#lib/schools/reads/views.ts";
import { listJournal } from "#lib/server/journal-book.ts";
import { inSmallWorld, noon, type SmallWorld } from "#lib/testing/small-world.ts";
import { everythingIn, expectRefusal, lastEntry } from "#lib/testing/traces.ts";
import { removeView, saveView } from "./views.ts";

const viewsOf = async ({ database: { read }, people }: SmallWorld, role: Role) =>
  (await listViews.run({ read, actor: people[role], now: new Date(noon) }, {})).views;

test("a view is saved under its name, the same name replaces it, and it is seen by its owner alone", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, viewId } = world;
    const params = { q: "Ede", status: "pending", columns: "status,place", sort: "-lastVisitOn" };
    const { id } = await saveView.run(by(people.inspector), { name: " Oudste  eerst ", params });
    expect(await lastEntry(database.read)).toMatchObject({ action: "view.save", written: ["savedView"] });
    const stored = { ...params, columns: "name,place,status" };
    expect(await viewsOf(world, "inspector")).toEqual([{ id, name: "Oudste eerst", params: stored }]);
    const again = await saveView.run(by(people.inspector), { name: "oudste eerst", params: {} });
    expect(again.id).toBe(id);
    expect(await viewsOf(world, "inspector")).toEqual([{ id, name: "oudste eerst", params: {} }]);
    expect((await viewsOf(world, "coordinator")).map((view) => view.id)).toEqual([viewId]);
    expect(await viewsOf(world, "ministry")).toEqual([]);
  });
});

test("removing withdraws; the same can be saved again", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, viewId } = world;
    await expectRefusal(database.read, () => removeView.run(by(people.reviewer), { id: viewId }), {
      kind: "forbidden",
    });
    await removeView.run(by(people.coordinator), { id: viewId });
    expect(await lastEntry(database.read)).toMatchObject({ action: "view.remove", closed: ["savedView"] });
    expect(await viewsOf(world, "coordinator")).toEqual([]);
    const twice = () => removeView.run(by(people.coordinator), { id: viewId });
    await expectRefusal(database.read, twice, { kind: "not-found" });
    await saveView.run(by(people.coordinator), { name: "Mijn scholen", params: {} });
    expect(await viewsOf(world, "coordinator")).toMatchObject([{ name: "Mijn scholen" }]);
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});

test.each([
  [{ name: "  " }, "invalid"],
  [{ name: "x".repeat(61) }, "invalid"],
  [{ params: undefined }, "invalid"],
  [{ params: { after: "[]" } }, "invalid"],
  [{ params: { limit: "5" } }, "invalid"],
  [{ params: { numbers: "B-1" } }, "invalid"],
  [{ params: { status: "pending", secret: "x" } }, "invalid"],
  [{ params: { sort: "secret" } }, "invalid"],
  [{ params: { round: "geen" } }, "not-found"],
  [{ screen: "visits" }, "invalid"],
])("%j is refused as %s", async (changed, kind) => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const input = { name: "Lijst", params: {}, ...changed };
    await expectRefusal(read, () => saveView.run(by(people.coordinator), input), { kind });
  });
});

test("the ministry keeps no view of what it may not see", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by } = world;
    for (const params of [{ status: "pending" }, { sort: "-status" }, { columns: "leftOn" }]) {
      const save = () => saveView.run(by(people.ministry), { name: "Lijst", params });
      await expectRefusal(database.read, save, { kind: "forbidden" });
    }
    await saveView.run(by(people.ministry), { name: "Lijst", params: { keurmerk: "holder", sort: "place" } });
    expect(await viewsOf(world, "ministry")).toHaveLength(1);
  });
});

test("fifty views and no more; a known name can still be replaced, and an id is used once", async () => {
  await inSmallWorld(async (world) => {
    const { database, people, by, viewId } = world;
    const save = (name: string, id?: string) => saveView.run(by(people.reviewer), { id, name, params: {} });
    await expectRefusal(database.read, () => save("Andermans id", viewId), { kind: "conflict" });
    for (let n = 1; n <= 50; n++) await save(`Lijst ${n}`);
    await expectRefusal(database.read, () => save("Nog een"), { kind: "conflict" });
    await save("Lijst 7");
    expect(await viewsOf(world, "reviewer")).toHaveLength(50);
  });
});

test("names and search words are erased with the account, and the journal holds", async () => {
  await inSmallWorld(async ({ database: { read }, people, by }) => {
    const { accountId } = people.ministry;
    const words = { name: "Voor mevrouw Jansma", params: { q: "Jansma" } };
    const { id } = await saveView.run(by(people.ministry), words, "a-key");
    await saveView.run(by(people.ministry), { ...words, params: { q: "Jansma Ede" } });
    expect(everythingIn(read)).toContain("Jansma");
    const rows = await read.select().from(savedView).where(eq(savedView.id, id));
    expect(JSON.stringify(rows)).not.toContain("Jansma");
    await disableAccount.run(by(people.admin), { id: accountId });
    await eraseAccount.run(by(people.admin), { id: accountId, confirmed: true });
    expect(everythingIn(read)).not.toContain("Jansma");
    expect((await verifyJournal(read)).wrong).toBeNull();
  });
});

test("nobody reads in the journal which views people keep", async () => {
  await inSmallWorld(async ({ database: { read }, people }) => {
    for (const role of roles) {
      const page = await listJournal
        .run({ read, actor: people[role], now: new Date(noon) }, { limit: 100 })
        .catch(() => null);
      expect(page?.lines.filter(({ action }) => action.startsWith("view.")) ?? []).toEqual([]);
    }
  });
});
