import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { registerPaths } from "#lib/register/paths.ts";
import { formatLocationCount } from "#lib/register/text/locations.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { LocationList } from "#lib/schools/reads/location-list.ts";
import { DrawSection } from "./draw-section.tsx";
import type { LocationActions } from "./location-actions.ts";
import { LocationCard } from "./location-card.tsx";

type LocationsScreenProps = { list: LocationList; may: LocationActions };

/** Where a school teaches and when, which of it was seen, and what the draw says. */
export function LocationsScreen({ list, may }: LocationsScreenProps) {
  const { school } = list;
  const open = list.locations.filter((location) => location.isOpen);
  const drawn = list.draw?.outcome.map(({ id }) => id) ?? [];
  const unseen = open.filter((location) => !location.seenInRound);
  const openNew = <LinkButton href={registerPaths.openLocation(school.id)}>Locatie openen</LinkButton>;
  return (
    <>
      <PageHeader
        title="Locaties en lesrooster"
        breadcrumb={[
          { href: schoolPaths.schools(), label: "Scholen" },
          { href: schoolPaths.school(school.id), label: school.name },
        ]}
        actions={may.open && list.locations.length > 0 && openNew}
      >
        {list.locations.length === 0
          ? null
          : `${formatLocationCount(open.length)} open${unseen.length > 0 ? `, waarvan ${unseen.length} in deze ronde nog niet gezien` : ", in deze ronde alle gezien"}.`}
      </PageHeader>
      {list.locations.length === 0 ? (
        <EmptyState title="Van deze school zijn nog geen locaties bekend" action={may.open && openNew}>
          Zonder locatie en lesrooster is niet te zien of een bezoek op een les valt.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-10">
          <section aria-labelledby="locations" className="flex flex-col gap-4">
            <h2 id="locations">Locaties</h2>
            <ul className="grid items-start gap-6 lg:grid-cols-2">
              {list.locations.map((location) => (
                <LocationCard
                  key={location.id}
                  schoolId={school.id}
                  location={location}
                  isDrawn={drawn.includes(location.id)}
                  may={may}
                />
              ))}
            </ul>
          </section>
          <DrawSection list={list} mayDraw={may.draw} />
        </div>
      )}
    </>
  );
}
