import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/open.ts";
import { setting } from "#db/schema/operation.ts";
import { isPerson } from "#lib/access/actor.ts";
import { conflict, Problem } from "#lib/access/problem.ts";
import { mutation } from "#lib/operation/mutation.ts";
import { plainSample } from "#lib/operation/sample.ts";
import { openDeviceKeyInput } from "#lib/visits/inputs/visit-draft.ts";

/** Both as base64: the key for what a device keeps, and the same key as only this server can open it for this account. */
const deviceKeyAnswer = z.strictObject({ account: z.string(), key: z.string(), wrapped: z.string() });
export type DeviceKey = z.output<typeof deviceKeyAnswer>;

/**
 * Gives a signed-in person the key to what they keep on a device. The device stores it wrapped; nobody else's session
 * opens it, and neither does their own on another device.
 */
export const openDeviceKey = mutation({
  action: "visit-draft.open-key",
  path: "/device-keys",
  summary: "Open the key of what an account keeps on a device, or make one",
  sample: plainSample({ device: "0199aaaa-0000-4000-8000-000000000001" }),
  input: openDeviceKeyInput,
  answer: deviceKeyAnswer,
  load: async ({ tx }) => await getSecret(tx),
  resource: () => ({}),
  async run({ input: { device, wrapped }, actor }, secret): Promise<DeviceKey> {
    if (!isPerson(actor)) throw new Problem("forbidden", "Alleen een account heeft een apparaat.");
    const account = actor.accountId;
    if (wrapped === undefined) {
      const key = randomBytes(keyBytes);
      return { account, key: key.toString("base64"), wrapped: wrap(secret, key, account, device) };
    }
    return { account, key: unwrap(secret, wrapped, account, device).toString("base64"), wrapped };
  },
});

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const cipher = "aes-256-gcm";
const secretName = "deviceKeySecret";

/** What device keys are wrapped with: in the database, so that a copy of it opens every device as before. */
async function getSecret(tx: Tx): Promise<Buffer> {
  const [known] = await tx.select().from(setting).where(eq(setting.name, secretName));
  if (known) return Buffer.from(known.value, "base64");
  const made = randomBytes(keyBytes);
  await tx.insert(setting).values({ name: secretName, value: made.toString("base64") });
  return made;
}

function wrap(secret: Buffer, key: Buffer, account: string, device: string): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, secret, iv).setAAD(Buffer.from(`${account} ${device}`));
  return Buffer.concat([iv, sealing.update(key), sealing.final(), sealing.getAuthTag()]).toString("base64");
}

function unwrap(secret: Buffer, wrapped: string, account: string, device: string): Buffer {
  const bytes = Buffer.from(wrapped, "base64");
  try {
    const opening = createDecipheriv(cipher, secret, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(`${account} ${device}`))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([opening.update(bytes.subarray(ivBytes, -tagBytes)), opening.final()]);
  } catch {
    throw conflict("De sleutel van dit apparaat hoort niet bij dit account.");
  }
}
