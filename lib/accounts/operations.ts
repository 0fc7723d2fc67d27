import {
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from "./commands/accounts.ts";
import { changePassword } from "./commands/change-password.ts";
import { eraseAccount } from "./commands/erase-account.ts";
import { listAccounts, readSession } from "./reads/accounts.ts";

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
