import type { Metadata } from "next";
import { VerdictForm } from "#components/review/verdict-form.tsx";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { readSchool } from "#lib/queries/school.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, showPage } from "../../../../show-page.tsx";

export const metadata: Metadata = { title: "Oordeel geven" };
export const dynamic = "force-dynamic";

export default async function GiveVerdictPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "verdict.give",
    children: async () => (
      <VerdictForm school={await readSchool.run(context, { id })} today={dayOf(context.now)} />
    ),
  });
}
