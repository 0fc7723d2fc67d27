import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Frame } from "#components/frame/frame.tsx";
import { paths } from "#lib/paths.ts";
import { readSession } from "#lib/queries/accounts.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function MainLayout({ children }: { children: ReactNode }) {
  const context = await getContext();
  if (context.actor.role === "nobody") redirect(paths.signIn());
  const session = await readSession.run(context, {});
  if (!session) redirect(paths.signIn());
  if (session.mustChangePassword) redirect(paths.password);
  return <Frame session={session}>{children}</Frame>;
}
