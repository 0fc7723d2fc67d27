import type { Encrypted } from "./database.ts";

const algorithm = "AES-GCM";

/** The key as the browser holds it: it can be used, but not exported. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return await crypto.subtle.importKey("raw", bytes, algorithm, false, ["encrypt", "decrypt"]);
}

export async function encrypt(key: CryptoKey, content: unknown): Promise<Encrypted> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return { iv, data: await crypto.subtle.encrypt({ name: algorithm, iv }, key, bytes) };
}

/** Throws where the content was encrypted with another key. */
export async function decrypt<T>(key: CryptoKey, { iv, data }: Encrypted): Promise<T> {
  const bytes = await crypto.subtle.decrypt({ name: algorithm, iv }, key, data);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
