import { type PageProps, pick, showPage } from "#app/show-page.tsx";
import { RegisterCorrection } from "#components/register/register-correction.tsx";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function CorrectRegisterPage({ params, searchParams }: PageProps) {
  const context = await getContext();
  const { id = "", fact = "" } = await params;
  const { round } = await pick(searchParams, ["round"]);
  return await showPage({
    needs: "keurmerk.correct",
    children: async () => (
      <RegisterCorrection school={await readSchool.run(context, { id, round })} fact={fact} round={round} />
    ),
  });
}
