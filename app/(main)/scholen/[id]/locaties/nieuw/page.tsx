import { type PageProps, showPage } from "#app/show-page.tsx";
import { LocationForm } from "#components/register/locations/location-form.tsx";
import { LocationHeader } from "#components/register/locations/location-header.tsx";
import { allows } from "#lib/access/policy.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function OpenLocationPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "" } = await params;
  return await showPage({
    needs: "location.open",
    async children() {
      const { school, on } = await listLocations.run(context, { id });
      return (
        <>
          <LocationHeader title="Locatie openen" school={school} />
          <LocationForm
            schoolId={school.id}
            near={school}
            location={null}
            today={on}
            withContact={allows(context.actor, "location.read-contact")}
          />
        </>
      );
    },
  });
}
