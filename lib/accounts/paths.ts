import { withParams } from "#lib/text/address.ts";

export const accountPaths = {
  signIn: (back?: string) => withParams("/inloggen", { terug: back }),
  password: "/wachtwoord",
  accounts: "/beheer",
};
