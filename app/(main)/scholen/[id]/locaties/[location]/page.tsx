import type { Metadata } from "next";
import { ClosingForm } from "#components/locations/closing-form.tsx";
import { LocationForm } from "#components/locations/location-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { allows } from "#lib/domain/policy.ts";
import { notFound } from "#lib/domain/problem.ts";
import { paths } from "#lib/paths.ts";
import { listLocations } from "#lib/queries/location-list.ts";
import { getContext } from "#lib/server/context.ts";
import { type PageProps, showPage } from "../../../../../show-page.tsx";

export const metadata: Metadata = { title: "Locatie wijzigen of sluiten" };
export const dynamic = "force-dynamic";

export default async function ChangeLocationPage({ params }: PageProps) {
  const context = await getContext();
  const { id = "", location: asked } = await params;
  return await showPage({
    needs: "location.change",
    async children() {
      const { school, on, locations } = await listLocations.run(context, { id });
      const location = locations.find((one) => one.id === asked);
      if (!location) throw notFound("Deze locatie");
      return (
        <>
          <PageHeader
            title={location.name}
            breadcrumb={[
              { href: paths.school(school.id), label: school.name },
              { href: paths.locations(school.id), label: "Locaties en lesrooster" },
            ]}
          />
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
