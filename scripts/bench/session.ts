import type { Role } from "#lib/access/actor.ts";
import type { DemoAccount } from "#lib/demo/accounts.ts";

/** Signs in over next-auth's own endpoints as somebody of a role; gives the headers of a signed-in request. */
export async function signInAs(
  url: string,
  accounts: readonly DemoAccount[],
  role: Role,
): Promise<Record<string, string>> {
  const account = accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`There is no ${role} to sign in as.`);
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({
      csrfToken,
      email: account.email,
      password: account.password,
      json: "true",
    }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`Signing in as ${role} answered ${answer.status}.`);
  return { cookie };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
