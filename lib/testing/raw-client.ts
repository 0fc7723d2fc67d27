import { connect, type Socket } from "node:net";

/** What came back on a connection until it was ended, and how it ended. */
export type Received = { text: string; ended: "closed" | "reset" | "open" };

/** A connection that sends whatever it is told, byte by byte if need be, and collects what comes back. */
export class RawClient {
  readonly socket: Socket;
  text = "";
  ended: Received["ended"] = "open";
  readonly #closed: Promise<void>;

  constructor(port: number) {
    this.socket = connect(port, "127.0.0.1");
    this.socket.setEncoding("latin1");
    this.socket.on("data", (part) => {
      this.text += part;
    });
    this.socket.on("error", () => {
      this.ended = "reset";
    });
    this.#closed = new Promise((done) => {
      this.socket.once("close", () => {
        if (this.ended === "open") this.ended = "closed";
        done();
      });
    });
  }

  send(text: string): void {
    this.socket.write(Buffer.from(text, "latin1"));
  }

  async closed(): Promise<Received> {
    await this.#closed;
    return { text: this.text, ended: this.ended };
  }
}

/** One request as it is written, over a connection that the server is asked to close. */
export async function sendRaw(port: number, text: string): Promise<Received> {
  const client = new RawClient(port);
  client.send(text);
  return await client.closed();
}

/** The status of each answer that came; several where several were asked. */
export function statusesIn({ text }: Received): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
