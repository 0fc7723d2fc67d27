import type { Metadata } from "next";
import { VerdictCorrection } from "#components/review/verdict-correction.tsx";
import { options } from "#lib/client/options.ts";
import { readVerdict } from "#lib/queries/verdict.ts";
import { type PageProps, showPage } from "../../../../show-page.tsx";

export const metadata: Metadata = { title: "Oordeel corrigeren" };
export const dynamic = "force-dynamic";

export default async function CorrectVerdictPage({ params }: PageProps) {
  const { id = "" } = await params;
  return await showPage({
    needs: "verdict.correct",
    seeds: [{ options: options.verdict(id), query: readVerdict, raw: { id } }],
    children: <VerdictCorrection id={id} />,
  });
}
