import { type PageProps, showPage } from "#app/show-page.tsx";
import { LocationsScreen } from "#components/register/locations/locations-screen.tsx";
import { allows } from "#lib/access/policy.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function LocationsPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  const { actor } = context;
  const may = {
    open: allows(actor, "location.open"),
    plan: allows(actor, "location.record-timetable"),
    draw: allows(actor, "draw.perform"),
  };
  return await showPage({
    needs: "school.list-locations",
    children: async () => <LocationsScreen list={await listLocations.run(context, { id })} may={may} />,
  });
}
