import { showPage } from "#app/show-page.tsx";
import { HolidaysScreen } from "#components/register/holidays-screen.tsx";
import { allows } from "#lib/access/policy.ts";
import { listHolidays } from "#lib/register/reads/school-holidays.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function HolidaysPage() {
  const context = await getContext();
  return await showPage({
    needs: "holiday.list",
    children: async () => (
      <HolidaysScreen
        list={await listHolidays.run(context, {})}
        mayRecord={allows(context.actor, "holiday.record")}
      />
    ),
  });
}
