/**
 * Lets everything that waits go on for a moment, by way of the threads that encrypt: on a busy machine they are what is
 * waited for, and turns of the event loop alone would be over before.
 */
export async function turn(): Promise<void> {
  await crypto.subtle.digest("SHA-256", new Uint8Array(1));
  await new Promise((done) => setImmediate(done));
}
