import { type PageProps, showPage } from "#app/show-page.tsx";
import { MembershipForm } from "#components/register/membership-form.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { listRounds } from "#lib/operation/rounds.ts";
import { readSchool } from "#lib/schools/reads/school.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function RecordMembershipPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "school.enrol",
    children: async () => (
      <MembershipForm
        school={await readSchool.run(context, { id })}
        rounds={await listRounds.run(context, {})}
        today={dayOf(context.now)}
      />
    ),
  });
}
