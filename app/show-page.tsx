import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { ProblemPage } from "#components/frame/problem-page.tsx";
import { troubleCode } from "#db/storage-trouble.ts";
import type { Action } from "#lib/access/policy.ts";
import { type FieldError, Problem } from "#lib/access/problem.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { assertMayEver } from "#lib/operation/query.ts";
import { getContext } from "#lib/server/context.ts";
import { problemIn } from "#lib/server/problem-in.ts";
import { addressAsked, meetRefusal } from "#lib/server/request-context.ts";

type ShowPage = {
  /** What the page is for: whoever can never do it does not get the form either. */
  needs?: Action;
  /** What to show when a question was not sound, such as an impossible day in the address. */
  invalid?: (errors: readonly FieldError[]) => ReactNode;
  /** What to show when the thing asked about does not exist, when that is no mistake. */
  missing?: () => ReactNode | Promise<ReactNode>;
  /** What to show to whoever may use the page but not ask this of it. */
  forbidden?: () => ReactNode;
  /** The screen; a function where it shows answers: what goes wrong in it is shown on the page. */
  children: ReactNode | (() => Promise<ReactNode>);
};

/** What Next gives a page. */
export type PageProps = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * Shows a page, or why it cannot be shown: 403 for what the asker may not see, 404 for what does not exist. Whoever is
 * not signed in goes to sign in before anything is looked up.
 */
export async function showPage(page: ShowPage): Promise<ReactNode> {
  const context = await getContext();
  try {
    if (page.needs) assertMayEver(context.actor, page.needs);
    return typeof page.children === "function" ? await page.children() : page.children;
  } catch (error) {
    const problem = error instanceof Problem || troubleCode(error) !== null ? problemIn(error) : null;
    if (problem === null) throw error;
    if (problem.kind === "unauthenticated") redirect(accountPaths.signIn(addressAsked()));
    if (problem.kind === "password-change-required") redirect(accountPaths.password);
    if (problem.kind === "invalid" && page.invalid) return page.invalid(problem.errors);
    if (problem.kind === "not-found") return page.missing ? await page.missing() : notFound();
    if (problem.kind === "forbidden") return page.forbidden ? page.forbidden() : forbidden();
    if (problem.kind === "unavailable") meetRefusal(problem);
    const title = problem.kind === "invalid" ? "Dit adres klopt niet" : "Dit kan nu niet";
    return <ProblemPage title={title} message={problem.message} />;
  }
}

/** The named parameters of an address, each at most once; others and empty ones are ignored. */
export async function pick(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Promise<Record<string, string | undefined>> {
  const given = await searchParams;
  return Object.fromEntries(
    names
      .map((name) => [name, [given[name]].flat()[0]] as const)
      .filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
