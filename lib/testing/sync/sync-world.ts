import { expect } from "vitest";
import { draftSave } from "#db/schema/visit-drafts.ts";
import type { SaveRow, VisitRow } from "#lib/offline/database.ts";
import { importKey } from "#lib/offline/encryption.ts";
import { decryptSave, decryptVisit, type StoredSave } from "#lib/offline/stored-records.ts";
import { cookieOf, setClock } from "#lib/testing/cached-server.ts";
import { afternoon, planned } from "#lib/testing/draft-world.ts";
import type { PlanningWorld } from "#lib/testing/planning-world.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { fieldFrom, type Save } from "#lib/visits/rules/draft/saves.ts";
import { Device } from "./device.ts";
import { Screen } from "./screen.ts";
import { turn } from "./turn.ts";

/** A word that somebody typed and that was on the device, they were told. */
type Word = { text: string; field: string; account: string };

export const fields = ["intake.notes", "guidance.notes"] as const;

/** Two inspectors of one visit, a device with two tabs and another with one, and every word that was typed. */
export class SyncWorld {
  readonly #world: PlanningWorld;
  readonly visit: string;
  /** The cookies of both inspectors, by account. */
  readonly cookies: ReadonlyMap<string, string>;
  devices: Device[] = [];
  screens: Screen[] = [];
  words: Word[] = [];

  private constructor(world: PlanningWorld, visit: string, cookies: ReadonlyMap<string, string>) {
    this.#world = world;
    this.visit = visit;
    this.cookies = cookies;
  }

  static async make(world: PlanningWorld): Promise<SyncWorld> {
    const { database, people, otherInspector } = world;
    serveFrom(database);
    await setClock(database, new Date(afternoon));
    const visit = await planned(world, true);
    const cookies = new Map<string, string>();
    for (const { accountId } of [people.inspector, otherInspector])
      cookies.set(accountId, await cookieOf(database, accountId));
    return new SyncWorld(world, visit, cookies);
  }

  get accounts(): string[] {
    return [...this.cookies.keys()];
  }

  /** New devices, nothing saved, nothing typed; each inspector has the form open on a device of their own. */
  async reset(): Promise<void> {
    await this.#world.database.withTx(async (tx) => await tx.delete(draftSave));
    for (const screen of this.screens) screen.kill();
    const [first, second] = [new Device(), new Device()];
    this.devices = [first, second];
    this.screens = [
      new Screen(first, this.visit),
      new Screen(first, this.visit),
      new Screen(second, this.visit),
    ];
    this.words = [];
    for (const [nth, device] of this.devices.entries()) this.signIn(device, this.accounts[nth]);
    for (const screen of this.screens) await screen.open(true);
  }

  signIn(device: Device, account: string | undefined): void {
    device.cookie = this.cookies.get(account ?? "") ?? "";
  }

  /** Types a word behind what stands in a field. It counts once the device says that it has it. */
  async type(screen: Screen, field: string): Promise<void> {
    const { form } = screen;
    if (!form) return;
    const text = `w${this.words.length}`;
    const before = form.store.state(field).value;
    await form.tab.run(() => form.store.set(field, before === null ? text : `${before} ${text}`));
    if (!form.tab.isDead) this.words.push({ text, field, account: form.user.account });
  }

  async saved(): Promise<Save[]> {
    const rows = await this.#world.database.read.select().from(draftSave);
    return rows.map(({ value, bases, accountId, ...row }) => ({
      ...row,
      value: JSON.parse(value ?? "null"),
      bases: JSON.parse(bases),
      by: accountId,
    }));
  }

  /** What is on a device for an account, whoever works on it now. */
  async stored(device: Device, account: string): Promise<{ saves: StoredSave[]; refusals: unknown[] }> {
    const key = device.keys.get(account);
    if (key === undefined) return { saves: [], refusals: [] };
    const user = { account, key: await importKey(key) };
    const isOwn = (row: { account: string }) => row.account === account;
    const rows = (await device.rowsIn<SaveRow>("saves")).filter(isOwn);
    const visits = (await device.rowsIn<VisitRow>("visits")).filter(isOwn);
    const opened = await Promise.all(visits.map((row) => decryptVisit(user, row)));
    return {
      saves: await Promise.all(rows.map((row) => decryptSave(user, row))),
      refusals: opened.flatMap(({ refusal, purgeAt }) => refusal ?? purgeAt ?? []),
    };
  }

  /** Every word stands somewhere, the server has what a device says that it has, and nobody's words under another name. */
  async assertNothingLost(): Promise<void> {
    const saved = await this.saved();
    const onServer = new Map(saved.map((save) => [save.id, save]));
    const all: Save[] = [...saved];
    for (const device of this.devices)
      for (const account of this.accounts) {
        const { saves, refusals } = await this.stored(device, account);
        expect(refusals, "nothing is refused to its own account").toEqual([]);
        for (const save of saves) {
          const same = onServer.get(save.id);
          if (save.state === "stored")
            expect(same?.value, "the server has what is called stored").toBe(save.value);
          if (same) expect(save.value, "a save that was sent never changes").toBe(same.value);
          if (!same) all.push(save);
        }
      }
    for (const { text, field } of this.words) {
      const { heads } = fieldFrom(all.filter((save) => save.field === field));
      const standing = heads.map(({ value }) => String(value).split(" "));
      expect(
        standing.some((words) => words.includes(text)),
        `${text} in ${field} is lost`,
      ).toBe(true);
      for (const words of standing) expect(words.length, "a word stands twice").toBe(new Set(words).size);
    }
    const authors = new Map(this.words.map(({ text, account }) => [text, account]));
    for (const { value, by } of saved) expect(authors.get(String(value).split(" ").at(-1) ?? "")).toBe(by);
  }

  /** Every form that is open comes to show what is on its device. */
  async assertShown(): Promise<void> {
    for (const { form, device } of this.screens) {
      if (!form) continue;
      const { saves } = await this.stored(device, form.user.account);
      const wanted = fields.map((field) =>
        describeHeads(fieldFrom(saves.filter((save) => save.field === field)).heads),
      );
      const shown = () => fields.map((field) => describeHeads(form.store.state(field).heads));
      for (let turns = 0; turns < 10_000 && String(shown()) !== String(wanted); turns++) await turn();
      expect(shown()).toEqual(wanted);
    }
  }

  /** Everybody signs in on every device and has a connection: then each has everything, and so has the server. */
  async assertConverges(): Promise<void> {
    for (const _round of [1, 2])
      for (const device of this.devices)
        for (const account of this.accounts) {
          for (const screen of this.screens.filter((screen) => screen.device === device)) screen.kill();
          this.signIn(device, account);
          const screen = this.screens.find((screen) => screen.device === device);
          await screen?.open(true);
          await screen?.sync();
        }
    await this.assertNothingLost();
    const saved = (await this.saved()).map(({ id }) => id).sort();
    for (const device of this.devices)
      for (const account of this.accounts) {
        const { saves } = await this.stored(device, account);
        expect(saves.filter(({ state }) => state !== "stored")).toEqual([]);
        expect(saves.map(({ id }) => id).sort()).toEqual(saved);
      }
  }
}

function describeHeads(heads: readonly Save[]): string[] {
  return heads.map(({ id, value }) => `${id} ${value}`).sort();
}
