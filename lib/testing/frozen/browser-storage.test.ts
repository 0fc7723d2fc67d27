import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { singleKeysWork } from "#components/frame/single-keys.ts";
import { DeviceDatabase } from "#lib/offline/database.ts";
import { decrypt, importKey } from "#lib/offline/encryption.ts";
import { encryptSave, encryptVisit, type StoredSave, type StoredVisit } from "#lib/offline/stored-records.ts";
import { expectFrozen } from "./expect-frozen.ts";

afterEach(() => vi.unstubAllGlobals());

test("the database on a device has its name, version, stores and indexes", () => {
  const database = new DeviceDatabase();
  expectFrozen("device-stores", [
    `database ${database.name} ${database.verno}`,
    ...database.tables.map(({ name, schema: { primKey, indexes } }) =>
      [`store ${name}`, ...[primKey, ...indexes].map(({ src }) => src)].join(" | "),
    ),
  ]);
});

test("what a device keeps of a visit and of an answer has its keys, before and after it is opened", async () => {
  const key = await importKey(Buffer.alloc(32, 7).toString("base64"));
  const person = { account: "a", key };
  const visit = {
    account: "a",
    visit: "v",
    cursor: 0,
    purgeAt: null,
    refusal: null,
    submitProblem: null,
    etag: null,
  };
  const save: StoredSave = {
    id: "s",
    state: "waiting",
    since: 0,
    field: "visit.heldOn",
    value: "2018-02-05",
    bases: [],
    savedAt: "2018-02-05T12:00:00.000Z",
    by: "a",
    device: "d",
  };
  const rows = {
    visits: await encryptVisit(person, { ...visit, bundle: {} } as unknown as StoredVisit),
    saves: await encryptSave(person, "v", save),
  };
  const lines: string[] = [];
  for (const [store, row] of Object.entries(rows)) {
    const content = await decrypt<object>(key, row.sealed);
    lines.push(...Object.keys(row).map((name) => `${store} ${name}`));
    lines.push(...Object.keys(row.sealed).map((name) => `${store} sealed ${name}`));
    lines.push(...Object.keys(content).map((name) => `${store} opened ${name}`));
  }
  expectFrozen("device-records", lines);
  // AES-GCM with a nonce of twelve bytes over JSON: what was encrypted then opens now.
  const iv = new Uint8Array(12).fill(1);
  const data = Uint8Array.from(
    Buffer.from("DcPv3vXTiCzr9h+IUhtSR8mXYZE6rVVmNF0+Xz6UJeSa2MBBdbEQ57w6NQ==", "base64"),
  ).buffer;
  expect(await decrypt(key, { iv, data })).toEqual({ field: "é", value: null });
});

test("tabs of the versions before and after hear each other, and settings on a device keep their keys", async () => {
  const channels: string[] = [];
  class Channel {
    constructor(name: string) {
      channels.push(name);
    }
    addEventListener(): void {}
  }
  vi.stubGlobal("BroadcastChannel", Channel);
  vi.resetModules();
  await import("#lib/offline/sync-events.ts");
  const keys: string[] = [];
  vi.stubGlobal("localStorage", { getItem: (key: string) => keys.push(key) && "uit" });
  expect(singleKeysWork()).toBe(false);
  expectFrozen("browser-names", [
    ...channels.map((name) => `BroadcastChannel ${name}`),
    ...keys.map((key) => `localStorage ${key}=uit`),
    ...usesInCode().map((use) => `code ${use}`),
  ]);
});

/** Whatever a browser is asked to keep or to share, with its name where the code writes that out. */
function usesInCode(): string[] {
  const use =
    /(?:BroadcastChannel|locks\.request|(?:local|session)Storage\.\w+|caches\.\w+|indexedDB\.\w+|serviceWorker\??\.register)\((?:"[^"]*"|`[^`]*`)?|document\.cookie|cacheNames?\b|extends Dexie|entries: \[\{ url: "[^"]*"/g;
  return ["app", "components", "lib"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.(tsx?|js)$/.test(file.name) && !/\.test\.tsx?$/.test(file.name))
    .filter(({ parentPath }) => !parentPath.startsWith("lib/testing"))
    .flatMap((file) => [...readFileSync(join(file.parentPath, file.name), "utf8").matchAll(use)])
    .map(([found]) => found.replace(/\$\{[^}]*\}/g, "…"));
}
