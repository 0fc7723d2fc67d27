import { TooBusy } from "#lib/access/problem.ts";

/** Signing in and out over next-auth's own endpoints; its client package would cost every page 9 kB. */
async function post(path: string, fields: Record<string, string>): Promise<boolean> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const answer = await fetch(`/api/auth/${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
  const { url, detail } = await answer.json();
  if (typeof detail === "string") throw new TooBusy(detail, Number(answer.headers.get("Retry-After")));
  if (typeof url !== "string") throw new Error("This is no answer of the application.");
  return answer.ok;
}

/** Whether the address and the password were right; throws when the server cannot be reached, or cannot tell now. */
export async function signIn(email: string, password: string): Promise<boolean> {
  return await post("callback/credentials", { email, password });
}

/** Throws when the server cannot be reached. */
export async function signOut(): Promise<void> {
  if (!(await post("signout", {}))) throw new Error("The session has not ended.");
}
