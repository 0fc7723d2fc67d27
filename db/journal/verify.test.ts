import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { disableAccount } from "#lib/accounts/commands/accounts.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { correctVisit } from "#lib/procedure/commands/visits.ts";
import { inSmallWorld, type SmallWorld } from "#lib/testing/small-world.ts";
import { eraseVisit } from "#lib/visits/commands/erase-visits.ts";
import { EntryWriter } from "./entry.ts";
import { verifyJournal } from "./verify.ts";

/** Changes the file as somebody with access to it could: without triggers in the way. */
function tamper({ database }: SmallWorld, ...statements: string[]): void {
  const file = new Sqlite(database.file);
  const triggers = file.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const name of triggers) file.exec(`drop trigger "${name}"`);
  for (const statement of statements)
    expect(file.prepare(statement).run().changes, statement).toBeGreaterThan(0);
  file.close();
}

const attempts: [what: string, names: RegExp, ...statements: string[]][] = [
  [
    "an entry with another moment",
    /entry 3 was changed/,
    "update journal set at = '2017-07-03T09:00:00.000Z' where seq = 3",
  ],
  [
    "an entry with another actor",
    /entry 4 was changed/,
    "update journal set actor = 'system' || 'x' where seq = 4",
  ],
  [
    "an entry with other facts",
    /entry 9 was changed/,
    "update journal set facts = facts || ' ' where seq = 9",
  ],
  ["a removed entry", /entry 5 is missing/, "delete from journal where seq = 5"],
  ["a cut tail", /its head says/, "delete from journal where seq = (select max(seq) from journal)"],
  ["another head", /head of the journal was changed/, "update journalHead set hash = 'x'"],
  [
    "a changed day of a visit",
    /visit .* was changed: happenedOn/,
    "update visit set happenedOn = '2017-10-03'",
  ],
  ["a changed verdict", /verdict .* was changed: verdict/, "update verdict set verdict = 'rejected'"],
  ["a changed score", /finding .* was changed: score/, "update finding set score = 4"],
  ["a removed fact", /enrolment .* is missing/, "delete from enrolment"],
  [
    "an added fact",
    /departure d1 .* was added/,
    "insert into departure (id, seq, firstSeq, happenedOn, roundId, schoolId) values ('d1', 3, 3, '2017-08-01', 'r', 's')",
  ],
  ["a fact closed behind the back", /visit .* was closed/, "update visit set untilSeq = 5"],
  [
    "a changed motivation",
    /text of verdict:.* was changed/,
    "update erasableText set body = 'Anders' where subject like 'verdict:%'",
  ],
  ["a removed text", /text of visit:.* is missing/, "delete from erasableText where subject like 'visit:%'"],
  [
    "an added text",
    /text of x:1 was added/,
    "insert into erasableText (subject, digest, body) values ('x:1', 'x:1#00', 'y')",
  ],
  ["an added key", /key for x:1 was added/, "insert into erasableKey (subject, key) values ('x:1', '00')"],
  [
    "a removed key",
    /key of keurmerk:.* is missing/,
    "delete from erasableKey where subject like 'keurmerk:%'",
  ],
  [
    "another address to sign in with",
    /credential of account .* another address/,
    "update credential set email = 'dief@test.example' where email = 'admin@test.example'",
  ],
  [
    "an added credential",
    /credential for x was added/,
    "insert into credential values ('x', 'x@test.example', 'h', 0, 1)",
  ],
];

test.each(attempts)("%s is found and named", async (_what, names, ...statements) => {
  await inSmallWorld(async (world) => {
    expect((await verifyJournal(world.database.read)).wrong).toBeNull();
    tamper(world, ...statements);
    expect((await verifyJournal(world.database.read)).wrong).toMatch(names);
  });
});

test("a cut tail with a matching head shows only against a hash kept elsewhere", async () => {
  await inSmallWorld(async (world) => {
    const { hash, last } = await verifyJournal(world.database.read);
    tamper(
      world,
      `delete from verdict where seq = ${last}`,
      "delete from erasableText where subject like 'verdict:%'",
      "delete from erasableKey where subject like 'verdict:%'",
      "delete from receipt",
      `delete from journal where seq = ${last}`,
      `update journalHead set last = ${last - 1}, hash = (select hash from journal where seq = ${last - 1})`,
    );
    expect((await verifyJournal(world.database.read)).wrong).toBeNull();
    expect((await verifyJournal(world.database.read, hash)).wrong).toMatch(/no entry has the hash/);
  });
});

test("corrections and proper erasures hold; the erased texts are gone", async () => {
  await inSmallWorld(async ({ database, people, by, visitId }) => {
    const before = await verifyJournal(database.read);
    await correctVisit.run(by(people.coordinator), {
      id: visitId,
      heldOn: "2017-10-03",
      reason: "Agenda van J. Jansen",
    });
    await eraseVisit.run(by(people.coordinator), { id: visitId, confirmed: true });
    await disableAccount.run(by(people.admin), { id: people.ministry.accountId });
    await eraseAccount.run(by(people.admin), { id: people.ministry.accountId, confirmed: true });
    const { wrong, last } = await verifyJournal(database.read);
    expect(wrong).toBeNull();
    expect(last).toBe(before.last + 4);
    const file = new Sqlite(database.file, { readonly: true });
    const everything = JSON.stringify(
      ["journal", "erasableText", "receipt", "credential", "finding"].map((table) =>
        file.prepare(`select * from ${table}`).all(),
      ),
    );
    file.close();
    expect(everything).not.toMatch(/Jansen|Dossiers ontbreken|ministry@test/);
  });
});

test("a column that a command leaves out is empty, and its entry says so", async () => {
  await inSmallWorld(async ({ database, visitId }) => {
    await database.withTx(async (tx) => {
      const write = await EntryWriter.after(tx);
      const left = { visitId, criterion: "extra", score: 3, rationaleDigest: undefined as unknown as null };
      await write.add("finding", "f-1", left);
      const now = new Date("2018-02-06T12:00:00Z");
      await write.append({ now, actor: "system", action: "visit.correct", subject: `visit:${visitId}` });
    });
    expect((await verifyJournal(database.read)).wrong).toBeNull();
  });
});
