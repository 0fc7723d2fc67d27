import type { Metadata } from "next";
import { SchoolScreen } from "#components/schools/school-screen.tsx";
import { options } from "#lib/client/options.ts";
import { dayOf } from "#lib/domain/amsterdam.ts";
import { allows, mayEver } from "#lib/domain/policy.ts";
import { readSchool } from "#lib/queries/school.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, pick, showPage } from "../../../show-page.tsx";

export const metadata: Metadata = { title: "School" };
export const dynamic = "force-dynamic";

export default async function SchoolPage({ params, searchParams }: PageProps) {
  const { actor, now } = await getContext();
  const { id = "" } = await params;
  const asked = await pick(searchParams, ["on", "knownAt", "round"]);
  const may = {
    recordVisit: mayEver(actor, "visit.submit"),
    giveVerdict: allows(actor, "verdict.give"),
    recordKeurmerk: allows(actor, "keurmerk.record"),
    correctVerdict: allows(actor, "verdict.correct"),
    recordReport: mayEver(actor, "report.record"),
    correctReport: allows(actor, "report.correct"),
  };
  return await showPage({
    seeds: [{ options: options.school(id, asked), query: readSchool, raw: { ...asked, id } }],
    children: <SchoolScreen id={id} asked={asked} today={dayOf(now)} may={may} />,
  });
}
