import { type PageProps, showPage } from "#app/show-page.tsx";
import { ClosingForm } from "#components/register/locations/closing-form.tsx";
import { LocationForm } from "#components/register/locations/location-form.tsx";
import { LocationHeader } from "#components/register/locations/location-header.tsx";
import { allows } from "#lib/access/policy.ts";
import { notFound } from "#lib/access/problem.ts";
import { listLocations } from "#lib/schools/reads/location-list.ts";
import { getContext } from "#lib/server/context.ts";

export const dynamic = "force-dynamic";

export default async function ChangeLocationPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "", location: asked } = await params;
  return await showPage({
    needs: "location.change",
    async children() {
      const { school, on, locations } = await listLocations.run(context, { id });
      const location = locations.find((known) => known.id === asked);
      if (!location) throw notFound("Deze locatie");
      return (
        <>
          <LocationHeader title={location.name} school={school} />
          <div className="flex flex-col gap-10">
            <section aria-labelledby="change" className="flex flex-col gap-4">
              <h2 id="change">Locatie wijzigen</h2>
              <LocationForm
                schoolId={school.id}
                near={school}
                location={location}
                today={on}
                withContact={allows(context.actor, "location.read-contact")}
              />
            </section>
            <section aria-labelledby="close" className="flex flex-col gap-4">
              <h2 id="close">{location.closedOn ? "Sluiting wijzigen" : "Locatie sluiten"}</h2>
              <ClosingForm schoolId={school.id} location={location} today={on} />
            </section>
          </div>
        </>
      );
    },
  });
}
