import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Database, openDatabase } from "#db/open.ts";
import { setClock } from "#lib/testing/cached-server.ts";
import { serveFrom } from "#lib/testing/serve-from.ts";
import { temporaryFile } from "#lib/testing/temporary-database.ts";
import type { DeviceDump } from "./dump.ts";
import type { RecordedRequest } from "./network.ts";

/** After everything that is in the fixtures happened. */
const evening = "2018-03-01T18:00:00Z";

/** What stands in the fixture, for a test to look for. */
type About = {
  /** The accounts of both: the first works on the device, the second signed out. */
  inspectors: [string, string];
  visits: Record<"complete" | "together" | "refused" | "submitted", string>;
  /** The answers that are on the device alone, by account. */
  unsent: Record<string, string[]>;
};

/** A device as a version left it. */
export class DeviceFixture {
  readonly #folder: URL;

  constructor(version: string) {
    this.#folder = new URL(`./version-${version}/`, import.meta.url);
  }

  #read(name: string): Buffer {
    return readFileSync(new URL(name, this.#folder));
  }

  get device(): { about: About; device: DeviceDump } {
    return JSON.parse(this.#read("device.json").toString());
  }

  get requests(): RecordedRequest[] {
    return JSON.parse(this.#read("requests.json").toString());
  }

  get answers(): string {
    return this.#read("answers.json").toString();
  }

  /** The server's database of that moment, brought to the current schema; and what ends it. */
  async startServer(): Promise<[Database, () => Promise<void>]> {
    const { path, remove } = temporaryFile();
    writeFileSync(path, gunzipSync(this.#read("server.db.gz")));
    const database = await openDatabase(path);
    serveFrom(database);
    await setClock(database, new Date(evening));
    return [database, () => database.close().then(remove)];
  }
}
