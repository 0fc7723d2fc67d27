import { type PageProps, showPage } from "#app/show-page.tsx";
import { LocationHeader } from "#components/register/locations/location-header.tsx";
import { TimetableForm } from "#components/register/locations/timetable-form.tsx";
import { notFound } from "#lib/access/problem.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function TimetablePage({ params }: PageProps) {
  const context = await getContext();
  const { id = "", location: asked } = await params;
  return await showPage({
    needs: "location.record-timetable",
    async children() {
      const { school, on, locations } = await listLocations.run(context, { id });
      const location = locations.find((known) => known.id === asked);
      if (!location) throw notFound("Deze locatie");
      return (
        <>
          <LocationHeader title={`Lesrooster van ${location.name}`} school={school} />
          <TimetableForm schoolId={school.id} location={location} today={on} />
        </>
      );
    },
  });
}
