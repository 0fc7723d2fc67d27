import { createHmac } from "node:crypto";
import { getSecret } from "./secret.ts";

/**
 * The key, as base64, to what an account typed in forms and the browser keeps: the same for every session of the account.
 * With another secret of the server what was kept no longer opens.
 */
export function formKeyOf(accountId: string): string {
  return createHmac("sha256", getSecret()).update(`forms ${accountId}`).digest("base64");
}
