import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { QueryForm } from "#components/ui/tables/query-form.tsx";
import { inspectorPaths } from "#lib/inspectors/paths.ts";
import type { SchoolRow } from "#lib/schools/reads/school-list.ts";

type InterestTargetProps = {
  inspectorId: string;
  /** What was searched for, and what was found. */
  asked: string;
  schools: readonly SchoolRow[];
};

/** The first question about an interest: what it is in. The answer stands in the address. */
export function InterestTarget({ inspectorId, asked, schools }: InterestTargetProps) {
  const action = inspectorPaths.inspector(inspectorId, "belang");
  return (
    <div className="flex flex-col gap-10">
      <section aria-labelledby="in-school" className="flex flex-col gap-4">
        <h2 id="in-school">Bij een school</h2>
        <QueryForm action={action} role="search" className="flex max-w-2xl flex-col items-start gap-4">
          <TextField
            id="q"
            label="Zoek de school"
            hint="Typ een deel van de naam, de plaats of het nummer."
            defaultValue={asked}
            autoComplete="off"
          />
          <Button type="submit">Zoek school</Button>
        </QueryForm>
        <div role="status">
          {asked && (
            <p>
              {schools.length === 0
                ? `Geen school gevonden voor “${asked}”. Probeer een ander deel van de naam.`
                : "Kies de school. Staat die er niet bij? Typ meer van de naam."}
            </p>
          )}
        </div>
        {schools.length > 0 && (
          <ul aria-label="Gevonden scholen" className="flex flex-col">
            {schools.map(({ id, name, place, tidk }) => (
              <li key={id}>
                <Link
                  href={inspectorPaths.inspector(inspectorId, "belang", { school: id })}
                  className="inline-flex min-h-11 items-center"
                >
                  {[name, place, tidk?.number].filter(Boolean).join(", ")}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="in-entity" className="flex flex-col gap-4">
        <h2 id="in-entity">Bij een rechtspersoon</h2>
        <QueryForm action={action} className="flex max-w-2xl flex-col items-start gap-4">
          <TextField
            id="legalEntity"
            label="Naam van de rechtspersoon"
            hint="Een bedrijf of stichting met scholen, zoals die in het register staat. Punten en hoofdletters maken niet uit."
            autoComplete="off"
          />
          <Button type="submit">Verder met rechtspersoon</Button>
        </QueryForm>
      </section>
    </div>
  );
}
