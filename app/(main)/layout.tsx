import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "#components/frame/frame.tsx";
import { accountPaths } from "#lib/accounts/paths.ts";
import { readSession } from "#lib/accounts/reads/accounts.ts";
import { FormSession } from "#lib/client/form-session.tsx";
import { QueryProvider } from "#lib/client/query-provider.tsx";
import { getContext } from "#lib/server/context.ts";
import { formKeyOf } from "#lib/server/form-key.ts";
import { addressAsked } from "#lib/server/request-context.ts";

export const dynamic = "force-dynamic";

export default async function MainLayout({ children }: { children: ReactNode }) {
  const context = await getContext();
  if (context.actor.role === "nobody") redirect(accountPaths.signIn(addressAsked()));
  const session = await readSession.run(context, {});
  if (!session) redirect(accountPaths.signIn());
  if (session.mustChangePassword) redirect(accountPaths.password);
  return (
    <QueryProvider>
      <FormSession account={session.account} formKey={formKeyOf(session.account)}>
        <Frame session={session}>{children}</Frame>
      </FormSession>
    </QueryProvider>
  );
}
