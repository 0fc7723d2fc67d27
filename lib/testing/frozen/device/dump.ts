import type { DeviceDatabase } from "#lib/offline/database.ts";

type Index = { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean };
type Store = { name: string; keyPath: string | string[]; indexes: Index[]; records: unknown[] };

/** A database of a browser as JSON: bytes as base64, and of a key that cannot be read out what it was made from. */
export type DeviceDump = { name: string; version: number; stores: Store[] };

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** `keys` has the bytes of the keys in it, by account. */
export async function dumpDevice(
  database: DeviceDatabase,
  keys: ReadonlyMap<string, string>,
): Promise<DeviceDump> {
  await database.open();
  const opened = database.backendDB();
  const stores: Store[] = [];
  for (const name of opened.objectStoreNames) {
    const store = opened.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath: plainPath(keyPath), unique, multiEntry };
    });
    const records = (await settled(store.getAll())).map((record) => toJson(record, keys));
    stores.push({ name, keyPath: plainPath(store.keyPath), indexes, records });
  }
  return { name: opened.name, version: opened.version, stores };
}

const plainPath = (path: string | string[] | null) => (typeof path === "string" ? path : [...(path ?? [])]);

function toJson(value: unknown, keys: ReadonlyMap<string, string>, account = ""): unknown {
  if (value instanceof CryptoKey) return { $key: keys.get(account) };
  if (value instanceof ArrayBuffer) return { $buffer: Buffer.from(value).toString("base64") };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map((item) => toJson(item, keys, account));
  if (typeof value !== "object" || value === null) return value;
  const whose = "account" in value ? String(value.account) : account;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part, keys, whose)]));
}

/** Makes the database in this browser as it was, without any code of ours. */
export async function restoreDevice({ name, version, stores }: DeviceDump): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes } of stores) {
      const made = request.result.createObjectStore(store, { keyPath });
      for (const { name: index, keyPath: path, ...options } of indexes)
        made.createIndex(index, path, options);
    }
  };
  const opened = await settled(request);
  for (const { name: store, records } of stores) {
    const values = await Promise.all(records.map(fromJson));
    const target = opened.transaction(store, "readwrite").objectStore(store);
    await Promise.all(values.map((value) => settled(target.add(value))));
  }
  opened.close();
}

async function fromJson(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return await Promise.all(value.map(fromJson));
  if (typeof value !== "object" || value === null) return value;
  if ("$key" in value) return await keyFrom(String(value.$key));
  if ("$buffer" in value) return new Uint8Array(Buffer.from(String(value.$buffer), "base64")).buffer;
  if ("$bytes" in value) return new Uint8Array(Buffer.from(String(value.$bytes), "base64"));
  const parts = Object.entries(value).map(async ([name, part]) => [name, await fromJson(part)]);
  return Object.fromEntries(await Promise.all(parts));
}

const keyFrom = (base64: string) =>
  crypto.subtle.importKey("raw", Buffer.from(base64, "base64"), "AES-GCM", false, ["encrypt", "decrypt"]);
