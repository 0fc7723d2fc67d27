import {
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "#lib/accounts/commands/accounts.ts";
import { changePassword } from "#lib/accounts/commands/change-password.ts";
import { eraseAccount } from "#lib/accounts/commands/erase-account.ts";
import { listAccounts, readSession } from "#lib/accounts/reads/accounts.ts";

/** What the room offers to the API. */
export const accountOperations = [
  readSession,
  listAccounts,
  changePassword,
  createAccount,
  changeRole,
  disableAccount,
  enableAccount,
  resetPassword,
  eraseAccount,
] as const;
