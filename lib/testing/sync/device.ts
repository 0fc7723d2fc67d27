import { AsyncLocalStorage } from "node:async_hooks";
import { setMaxListeners } from "node:events";
import Dexie from "dexie";
import { IDBKeyRange } from "fake-indexeddb";
import { vi } from "vitest";
import { answerRequest } from "#lib/testing/frozen/device/api.ts";
import { RefusingStorage } from "./refusing-storage.ts";

/** What becomes of a request of a tab. */
export type Fate =
  | "answered"
  /** There is no network. */
  | "unreachable"
  /** The server does what is asked, and its answer does not arrive, or not whole. */
  | "lost"
  | "broken"
  /** The tab dies before the server does what is asked, or after. */
  | "killed-before"
  | "killed-after"
  /** Somebody types on while the request is under way. */
  | "typed";

type Sent = { path: string; method: string; headers: Record<string, string>; body: string | null };

const site = "http://toezicht.example";
const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const never = new Promise<never>(() => undefined);

/** A browser on a device: what it stores outlives its tabs. Its requests go to the real API, its locks and channels are Node's. */
export class Device {
  readonly name = crypto.randomUUID();
  readonly storage = new RefusingStorage();
  #reader: IDBDatabase | null = null;
  /** The cookie of who is signed in; empty for nobody. */
  cookie = "";
  readonly tabs = new Set<Tab>();
  /** Every request that a tab made, with the bytes of its body and of the answer. */
  readonly requests: { method: string; path: string; status: number; up: number; down: number }[] = [];
  /** The writes that reached the server. */
  readonly written: Sent[] = [];
  /** The keys that the server gave this device, by account. */
  readonly keys = new Map<string, string>();

  async openTab(): Promise<Tab> {
    const tab = new Tab(this);
    await tab.load();
    this.tabs.add(tab);
    return tab;
  }

  /** All rows of a store, whoever they belong to. */
  async rowsIn<T>(store: "saves" | "visits"): Promise<T[]> {
    this.#reader ??= await settled(this.storage.open("veld"));
    return await settled(this.#reader.transaction(store).objectStore(store).getAll());
  }

  /** Sends a request with the cookie of now, as a network that delivers twice does. */
  async send({ path, method, headers, body }: Sent): Promise<Response> {
    const all = { ...headers, cookie: this.cookie, host: "toezicht.example", origin: site };
    return await answerRequest(new Request(`${site}${path}`, { method, headers: all, body }));
  }
}

type Modules = {
  session: typeof import("#lib/offline/device-session.ts");
  database: typeof import("#lib/offline/database.ts");
  visits: typeof import("#lib/offline/stored-visit.ts");
  opening: typeof import("#lib/offline/open-visit.ts");
  fetching: typeof import("#lib/offline/fetch-visit.ts");
  drafts: typeof import("#lib/offline/draft-store.ts");
  engines: typeof import("#lib/offline/sync-engine.ts");
  submission: typeof import("#lib/offline/submission.ts");
  transfer: typeof import("#lib/offline/transfer-file.ts");
};

/** A tab has the code of the device and its memory to itself: it is loaded anew for each. */
export class Tab {
  readonly device: Device;
  /** What becomes of the next requests; those after them are answered. */
  readonly fates: Fate[] = [];
  /** Called when somebody types while a request is under way. */
  type: () => Promise<void> = async () => undefined;
  isDead = false;
  #modules: Modules | null = null;
  readonly #channels: BroadcastChannel[] = [];
  #die: () => void = () => undefined;
  readonly #death = new Promise<void>((done) => {
    this.#die = done;
  });

  constructor(device: Device) {
    this.device = device;
  }

  get modules(): Modules {
    if (!this.#modules) throw new Error("The tab is not loaded.");
    return this.#modules;
  }

  async load(): Promise<void> {
    vi.resetModules();
    Dexie.dependencies = { indexedDB: this.device.storage, IDBKeyRange };
    await this.run(async () => {
      this.#modules = {
        session: await import("#lib/offline/device-session.ts"),
        database: await import("#lib/offline/database.ts"),
        visits: await import("#lib/offline/stored-visit.ts"),
        opening: await import("#lib/offline/open-visit.ts"),
        fetching: await import("#lib/offline/fetch-visit.ts"),
        drafts: await import("#lib/offline/draft-store.ts"),
        engines: await import("#lib/offline/sync-engine.ts"),
        submission: await import("#lib/offline/submission.ts"),
        transfer: await import("#lib/offline/transfer-file.ts"),
      };
    });
  }

  /** Runs code of this tab. It ends when the tab dies, whatever it was waiting for. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    return await Promise.race([currentTab.run(this, work), this.#death.then(() => undefined)]);
  }

  /** The memory is gone, at once; what is stored stays. */
  die(): void {
    this.isDead = true;
    this.device.tabs.delete(this);
    for (const channel of this.#channels) channel.close();
    this.#die();
  }

  openChannel(name: string): BroadcastChannel {
    const channel = new NodeChannel(`${this.device.name} ${name}`);
    this.#channels.push(channel);
    return channel;
  }

  /** A lock of the browser; it is free again when the tab dies. */
  async lock(name: string, task: () => Promise<void>): Promise<void> {
    await nodeLocks.request(`${this.device.name} ${name}`, () => Promise.race([task(), this.#death]));
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const method = init.method ?? "GET";
    const headers = Object.fromEntries(new Headers(init.headers));
    const sent = { path, method, headers, body: typeof init.body === "string" ? init.body : null };
    const fate = this.fates.shift() ?? "answered";
    if (this.isDead) return await never;
    if (fate === "unreachable") throw new TypeError("Failed to fetch");
    if (fate === "killed-before") return await this.#killed();
    const response = await this.device.send(sent);
    if (method === "POST") this.device.written.push(sent);
    const answer = await response.clone().text();
    const [up, down] = [sent.body ?? "", answer].map((text) => Buffer.byteLength(text));
    this.device.requests.push({ method, path, status: response.status, up: up ?? 0, down: down ?? 0 });
    if (path.endsWith("/device-keys") && response.ok) {
      const { account, key } = JSON.parse(answer) as { account: string; key: string };
      this.device.keys.set(account, key);
    }
    if (fate === "killed-after") return await this.#killed();
    if (fate === "lost") throw new TypeError("Failed to fetch");
    if (fate === "broken" && response.ok) {
      const { headers, status } = response;
      return new Response(answer.slice(0, -1), { headers, status });
    }
    if (fate === "typed") await this.type();
    return response;
  }

  async #killed(): Promise<never> {
    this.die();
    return await never;
  }
}

const currentTab = new AsyncLocalStorage<Tab>();
const nodeLocks = navigator.locks;
const NodeChannel = BroadcastChannel;

function tabNow(): Tab {
  const tab = currentTab.getStore();
  if (!tab) throw new Error("No tab runs this.");
  return tab;
}

/** Gives the code of devices what a browser gives it, each tab its own. */
export function stubBrowsers(): void {
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => tabNow().fetch(path, init));
  vi.stubGlobal("navigator", {
    locks: { request: (name: string, task: () => Promise<void>) => tabNow().lock(name, task) },
  });
  vi.stubGlobal("BroadcastChannel", function Channel(name: string) {
    return currentTab.getStore()?.openChannel(name) ?? new NodeChannel(name);
  });
  const location = { reload: () => tabNow().die() };
  const window = Object.assign(new EventTarget(), { location });
  setMaxListeners(0, window); // all tabs have this one
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
}
