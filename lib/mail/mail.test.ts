import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "#db/open.ts";
import { credential } from "#db/schema/accounts.ts";
import { outgoingMail } from "#db/schema/mail.ts";
import { changeRole, disableAccount } from "#lib/accounts/commands/accounts.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { openLocation } from "#lib/register/commands/locations.ts";
import { bodyOf, headerOf, type MailServer, withMailServer } from "#lib/testing/mail-server.ts";
import { inPlanningWorld, type PlanningWorld } from "#lib/testing/planning-world.ts";
import { scheduleVisit } from "#lib/visits/commands/planned-visits.ts";
import { giveBackVisit } from "#lib/visits/commands/visit-returns.ts";
import { startMailWorker } from "./mail-worker.ts";
import { makeDigests } from "./outbox.ts";
import { sendDueMail } from "./send.ts";

const site = "https://tidk.example";
const monday = "2018-02-05T07:00:00Z"; // eight o'clock in Amsterdam

type World = PlanningWorld & { server: MailServer; send(at?: string): Promise<void>; rows: Rows };
type Rows = () => Promise<(typeof outgoingMail.$inferSelect)[]>;

/** The planning world in which everybody signed in, an inspector has a visit on Thursday, and mail can be sent. */
async function withMail(work: (world: World) => Promise<void>): Promise<void> {
  await inPlanningWorld(async (world) => {
    const { database, by, people } = world;
    await database.withTx(async (tx) => void (await tx.update(credential).set({ mustChange: 0 })));
    const where = { address: "Kade 1", place: "Ede", province: "Gelderland", openedOn: "2017-07-03" };
    const open = { school: "B-2", name: "Haven", contact: "M. Vos, 0318 123456", ...where };
    const { id: location } = await openLocation.run(by(people.coordinator), open);
    const times = { day: "2018-02-08", startsAt: "9:30", endsAt: "12:00", locations: [location] };
    const visit = { school: "B-2", inspector: people.inspector.inspectorId, ...times };
    await scheduleVisit.run(by(people.coordinator), visit);
    await withMailServer(async (server) => {
      const settings = { smtpUrl: server.url, from: "Toezicht <toezicht@tidk.example>", site };
      const send = async (at = monday) => {
        await makeDigests(database, new Date(at), site);
        await sendDueMail(database, new Date(at), settings);
      };
      const rows = () => database.read.select().from(outgoingMail);
      await work({ ...world, server, send, rows });
    });
  });
}

/** For the second inspector, the ministry, the advisory group and the administrator nothing is due. */
const everybody = ["coordinator@test.example", "inspector@test.example", "reviewer@test.example"];
const recipients = ({ received }: MailServer) => received.flatMap(({ to }) => to).toSorted();

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

test("a clock that ran ahead keeps no mail back once it is right, and leaves none for the day that it was", async () => {
  await withMail(async ({ server, send, rows }) => {
    await send("2018-04-09T07:00:00Z");
    server.received.length = 0;
    await send();
    expect(recipients(server)).toEqual(everybody);
    expect((await rows()).map(({ day }) => day)).toEqual(everybody.map(() => "2018-02-05"));
  });
});

test("a digest arrives at whoever something is due for, in plain Dutch, with links and without people", async () => {
  await withMail(async ({ server, send }) => {
    await send();
    expect(recipients(server)).toEqual(everybody);
    const mail = server.received.find(({ to }) => to.includes("inspector@test.example"));
    if (!mail) throw new Error("The inspector got no mail.");
    expect(headerOf(mail, "Subject")).toBe(
      "Toezicht in de klas: wat er voor u klaarstaat op 5 februari 2018",
    );
    expect(headerOf(mail, "From")).toBe("Toezicht <toezicht@tidk.example>");
    expect(headerOf(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(mail, "Content-Type")).toBe("text/plain; charset=utf-8");
    const body = bodyOf(mail);
    expect(body).toContain(
      [
        "Uw bezoeken in de komende zeven dagen (1)",
        "- 08-02-2018, 09:30–12:00: School B-2, Ede",
        "Kijk waar u moet zijn, en neem het bezoek mee op uw apparaat.",
        `${site}/agenda`,
      ].join("\r\n"),
    );
    expect(body).toContain("Bezoeken binnen twee weken waarvan de school nog niet is ingelicht (1)");
    expect(body).toContain(
      "Bezoeken binnen twee weken waarvoor u uw onafhankelijkheid nog niet hebt verklaard (1)",
    );
    const reviewer = server.received.find(({ to }) => to.includes("reviewer@test.example"));
    expect(reviewer && bodyOf(reviewer)).toContain(
      `Oordelen die wachten op een keurmerkbesluit (1)\r\n- Taalhuis Proef, Ede (sinds 01-11-2017)\r\nLeg het besluit vast.\r\n${site}/keurmerk`,
    );
    expect(server.received.map(bodyOf).join("")).not.toMatch(/Vos|123456|Dossiers|inspector|coordinator/);
  });
});

test("the coordinator hears which school is to be planned again; nobody gets a second mail that day", async () => {
  await withMail(async ({ server, send, by, people, database, rows }) => {
    const { id } = await scheduleVisit.run(by(people.coordinator), {
      school: "B-4",
      inspector: people.inspector.inspectorId,
      day: "2018-03-20",
      startsAt: "9:00",
      endsAt: "12:00",
    });
    await giveBackVisit.run(by(people.inspector), { id, reason: "Ziek" });
    await send();
    const mail = server.received.find(({ to }) => to.includes("coordinator@test.example"));
    const again =
      "Scholen om opnieuw te plannen: het bezoek kwam terug (1)\r\n- School B-4, Ede (sinds 05-02-2018). Teruggegeven door de inspecteur\r\n";
    expect(mail && bodyOf(mail)).toContain(again);
    expect(mail && bodyOf(mail)).not.toContain("Ziek");
    const sent = server.received.length;
    const other = await openDatabase(database.file);
    await Promise.all(
      [database, other].map((process) => makeDigests(process, new Date("2018-02-05T15:00:00Z"), site)),
    );
    await other.close();
    await send("2018-02-05T15:00:00Z");
    expect(server.received).toHaveLength(sent);
    expect(await rows()).toHaveLength(sent);
    await send("2018-02-06T07:00:00Z");
    expect(server.received).toHaveLength(sent * 2);
  });
});

test.each([
  ["before seven", "2018-02-05T05:59:00Z"],
  ["in the weekend", "2018-02-04T09:00:00Z"],
  ["on a public holiday", "2018-04-02T09:00:00Z"],
])("no mail %s", async (_when, at) => {
  await withMail(async ({ server, send, rows }) => {
    await send(at);
    expect([server.received, await rows()]).toEqual([[], []]);
  });
});

test("no mail to who is disabled or never signed in", async () => {
  await withMail(async ({ server, send, by, people, database, rows }) => {
    const { accountId: id } = people.inspector;
    await disableAccount.run(by(people.admin), { id });
    await database.withTx(async (tx) => void (await tx.update(credential).set({ mustChange: 1 })));
    await send();
    expect(server.received).toEqual([]);
    expect(await rows()).toEqual([]);
  });
});

test("who is disabled, erased or given another role after the digest was made does not get it", async () => {
  await withMail(async ({ server, send, by, people, database, rows }) => {
    await makeDigests(database, new Date(monday), site);
    expect(await rows()).toHaveLength(3);
    await disableAccount.run(by(people.admin), { id: people.inspector.accountId });
    await changeRole.run(by(people.admin), { id: people.coordinator.accountId, role: "ministry" });
    await send();
    expect(recipients(server)).toEqual(["reviewer@test.example"]);
    expect(await rows()).toHaveLength(1);
  });
  await withMail(async ({ by, people, database, rows }) => {
    await makeDigests(database, new Date(monday), site);
    const { accountId: id } = people.inspector;
    await disableAccount.run(by(people.admin), { id });
    await eraseAccount.run(by(people.admin), { id, confirmed: true });
    const { coordinator, reviewer } = people;
    expect((await rows()).map(({ accountId }) => accountId).toSorted()).toEqual(
      [coordinator.accountId, reviewer.accountId].toSorted(),
    );
  });
});

test("a refused recipient keeps nobody else waiting, and is tried again with the same mail", async () => {
  await withMail(async ({ server, send, rows }) => {
    server.refused.add("inspector@test.example");
    await send();
    expect(recipients(server)).toEqual(["coordinator@test.example", "reviewer@test.example"]);
    const [waiting] = (await rows()).filter(({ sentAt }) => sentAt === null);
    expect(waiting).toMatchObject({ attempts: 1, nextAt: "2018-02-05T07:05:00.000Z" });
    server.refused.clear();
    await send("2018-02-05T07:04:00Z");
    expect(server.received).toHaveLength(2);
    await send("2018-02-05T07:05:00Z");
    expect(recipients(server)).toEqual(everybody);
    const mail = server.received.at(-1);
    expect(mail && headerOf(mail, "Message-ID")).toBe(`<${waiting?.id}@toezicht-in-de-klas>`);
    expect((await rows()).every(({ sentAt }) => sentAt !== null)).toBe(true);
  });
});

test("while no server answers nothing is lost: it goes out once there is one, and not after three days", async () => {
  await withMail(async ({ server, send, database, rows }) => {
    await server.stop();
    await send();
    expect((await rows()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1]);
    const logged = vi.mocked(console.error).mock.calls.flat().join();
    expect(logged).toMatch(/tried again later: E/);
    expect(logged).not.toContain("@");
    await withMailServer(async (back) => {
      const settings = { smtpUrl: back.url, from: "toezicht@tidk.example", site };
      await sendDueMail(database, new Date("2018-02-09T07:00:00Z"), settings);
      expect(back.received).toEqual([]);
      await sendDueMail(database, new Date("2018-02-05T09:00:00Z"), settings);
      expect(recipients(back)).toEqual(everybody);
    });
  });
});

test("two processes that send at once send each mail once; the post makes, sends and stops", async () => {
  await withMail(async ({ server, database }) => {
    const settings = { smtpUrl: server.url, from: "toezicht@tidk.example", site };
    const other = await openDatabase(database.file);
    const stops = [database, other].map((process) =>
      startMailWorker(process, async () => new Date(monday), settings),
    );
    for (const stop of stops) await stop();
    await other.close();
    await sendDueMail(database, new Date("2018-02-05T09:00:00Z"), settings);
    expect(recipients(server)).toEqual(everybody);
  });
});
