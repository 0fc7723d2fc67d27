import { decrypt, encrypt, importKey } from "#lib/offline/encryption.ts";

/** What was typed in a form and not recorded yet. */
export type KeptForm = {
  /** The values that differ from what the form began with, by field. */
  typed: Readonly<Record<string, unknown>>;
  /** What the form began with in those fields. */
  before: Readonly<Record<string, unknown>>;
  /** A request whose answer did not come: sent again it carries the same key, and is no second fact. */
  request: { text: string; key: string } | null;
};

type Stored = { at: number; iv: string; data: string };

const prefix = "formulier ";
const longestMs = 7 * 24 * 60 * 60 * 1000;

/**
 * What an account typed in forms, in the storage of this browser. It is encrypted with a key that the server gives to that
 * account alone, and the name of each says nothing of the form: whoever else uses the browser sees that something is there.
 */
export class KeptForms {
  readonly #storage: Storage;
  readonly #secret: string;
  readonly #key: Promise<CryptoKey>;
  /** The last of what is being written: one after another, so that the latest stays. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(storage: Storage, secret: string) {
    this.#storage = storage;
    this.#secret = secret;
    this.#key = importKey(secret);
  }

  /** Null where this browser keeps nothing, or not safely. */
  static open(secret: string, now: number): KeptForms | null {
    if (!globalThis.crypto?.subtle) return null;
    try {
      removeOld(localStorage, now);
      return new KeptForms(localStorage, secret);
    } catch {
      return null;
    }
  }

  async read(form: string): Promise<KeptForm | null> {
    await this.#last;
    try {
      const { iv, data } = JSON.parse(this.#storage.getItem(await this.#nameOf(form)) ?? "") as Stored;
      return await decrypt<KeptForm>(await this.#key, { iv: bytesOf(iv), data: bytesOf(data).buffer });
    } catch {
      return null; // nothing there, or of a key that holds no more
    }
  }

  /** Whether it is stored; never throws. */
  async write(form: string, kept: KeptForm, now: number): Promise<boolean> {
    return await this.#next(async () => {
      const { iv, data } = await encrypt(await this.#key, kept);
      const stored: Stored = { at: now, iv: textOf(iv), data: textOf(new Uint8Array(data)) };
      this.#storage.setItem(await this.#nameOf(form), JSON.stringify(stored));
    });
  }

  async remove(form: string): Promise<boolean> {
    return await this.#next(async () => this.#storage.removeItem(await this.#nameOf(form)));
  }

  async #next(work: () => Promise<void>): Promise<boolean> {
    const done = this.#last.then(work).then(
      () => true,
      () => false,
    );
    this.#last = done;
    return await done;
  }

  async #nameOf(form: string): Promise<string> {
    const bytes = new TextEncoder().encode(`${this.#secret} ${form}`);
    return `${prefix}${textOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)))}`;
  }
}

/** Nobody comes back for what is a week old; nor does anybody for what cannot be read. */
function removeOld(storage: Storage, now: number): void {
  for (const name of Object.keys(storage).filter((name) => name.startsWith(prefix))) {
    const at = /^\{"at":(\d+),/.exec(storage.getItem(name) ?? "")?.[1];
    if (!(now - Number(at) < longestMs)) storage.removeItem(name);
  }
}

function textOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
