import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { Action } from "#lib/access/policy.ts";
import { type FieldError, Problem, type ProblemKind } from "#lib/access/problem.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { figurePaths } from "#lib/figures/paths.ts";
import { refuseStranger } from "#lib/operation/query.ts";
import { getContext } from "#lib/server/context.ts";

type ShowPage = {
  /** What the page is for: whoever can never do it does not get the form either. */
  needs?: Action;
  /** What to show when a question was not sound, such as an impossible day in the address. */
  invalid?: (errors: readonly FieldError[]) => ReactNode;
  /** What to show when the thing asked about does not exist, when that is no mistake. */
  missing?: () => ReactNode | Promise<ReactNode>;
  /** What to show to whoever may use the page but not ask this of it. */
  forbidden?: () => ReactNode;
  /** The screen; a function where it shows answers: what goes wrong in it is told on the page. */
  children: ReactNode | (() => Promise<ReactNode>);
};

/** What Next gives a page. */
export type PageProps = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Shows a page, or why it cannot be shown. */
export async function showPage({
  needs,
  invalid,
  missing,
  forbidden,
  children,
}: ShowPage): Promise<ReactNode> {
  const context = await getContext();
  try {
    if (needs) refuseStranger(context.actor, needs);
    return typeof children === "function" ? await children() : children;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.kind === "unauthenticated") redirect(accountPaths.signIn());
    if (error.kind === "password-change-required") redirect(accountPaths.password);
    if (error.kind === "invalid" && invalid) return invalid(error.errors);
    if (error.kind === "not-found" && missing) return await missing();
    if (error.kind === "forbidden" && forbidden) return forbidden();
    return <ProblemPage kind={error.kind} message={error.message} />;
  }
}

const titles: Partial<Record<ProblemKind, string>> = {
  forbidden: "Deze pagina is niet voor u",
  "not-found": "Niet gevonden",
  invalid: "Dit adres klopt niet",
};

function ProblemPage({ kind, message }: { kind: ProblemKind; message: string }) {
  return (
    <>
      <PageHeader title={titles[kind] ?? "Dit kan nu niet"} />
      <Notice kind="warning" actions={<LinkButton href={figurePaths.progress()}>Naar het begin</LinkButton>}>
        {message}
      </Notice>
    </>
  );
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
