import type { DeviceUser } from "#lib/offline/device-session.ts";
import type { DraftStore } from "#lib/offline/draft-store.ts";
import type { SyncEngine } from "#lib/offline/sync-engine.ts";
import type { Device, Fate, Tab } from "./device.ts";

/** What the form works with: opened as `use-capture-state.ts` does. */
type Opened = { tab: Tab; user: DeviceUser; store: DraftStore; engine: SyncEngine };

/** A place on a device where the form of one visit can be open. */
export class Screen {
  readonly device: Device;
  readonly #visit: string;
  #opened: Opened | null = null;

  constructor(device: Device, visit: string) {
    this.device = device;
    this.#visit = visit;
  }

  /** The form, while it is open. */
  get form(): Opened | null {
    return this.#opened?.tab.isDead ? null : this.#opened;
  }

  /** Opens the form anew. It stays closed where nobody is signed in, or where the visit is not on the device. */
  async open(isOnline: boolean): Promise<void> {
    this.kill();
    const tab = await this.device.openTab();
    const { opening, engines } = tab.modules;
    if (!isOnline) tab.fates.push(...Array.from({ length: 5 }, (): Fate => "unreachable"));
    const opened = await tab.run(async () => {
      const opened = await opening.openVisit(this.#visit);
      if (opened.is !== "open") return null;
      const { user, session, store } = opened;
      store.follow();
      return { tab, user, store, engine: new engines.SyncEngine(user, session, this.#visit) };
    });
    tab.fates.length = 0;
    this.#opened = opened ?? null;
    if (!opened) tab.die();
  }

  kill(): void {
    this.form?.tab.die();
    this.#opened = null;
  }

  async sync(fates: readonly Fate[] = []): Promise<void> {
    const { form } = this;
    if (!form) return;
    form.tab.fates.push(...fates);
    await form.tab.run(() => form.engine.sync());
    form.tab.fates.length = 0;
  }
}
