import { everyone, type Rows } from "#lib/access/policy-rules.ts";

/** Accounts, passwords and the session. */
export const accountsPolicy = {
  "session.read": everyone,
  "password.change": everyone,
  "account.list": { admin: true },
  "account.create": { admin: true },
  "account.change-role": { admin: true },
  "account.disable": { admin: true },
  "account.enable": { admin: true },
  "account.reset-password": { admin: true },
  "account.erase": { admin: true },
} as const satisfies Rows;
