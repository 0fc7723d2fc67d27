import { DefinitionList } from "#components/ui/definition-list.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { coolingOffText, formatInspectorCount } from "#lib/inspectors/text.ts";
import { longDay, number, share } from "#lib/text/dates.ts";
import type { InspectorQuality } from "#lib/workload/reads/inspector-quality.ts";

const decimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** Kwaliteit van het inspecteren: training, attendance and independence in totals, with what each figure means. */
export function QualityScreen({ quality }: { quality: InspectorQuality }) {
  const { on, active, trained, assignable, exchangeDays, interestsInForce } = quality;
  return (
    <>
      <PageHeader title="Kwaliteit van het inspecteren">{`Peildatum ${longDay(on)}. Alleen totalen: hier staat geen naam van een inspecteur of school.`}</PageHeader>
      <div className="flex flex-col gap-10">
        <section aria-labelledby="training" className="flex flex-col gap-4">
          <h2 id="training">Opleiding</h2>
          <p className="max-w-prose">
            <span>{trained}</span> van de <span>{formatInspectorCount(active)}</span>{" "}
            <span>{trained === 1 ? "heeft" : "hebben"}</span> de cursus afgerond. Wie de cursus niet heeft
            afgerond, doet geen bezoeken.
          </p>
          <DefinitionList
            items={[
              { term: "Inspecteurs", description: `${active}: aangenomen en niet gestopt.` },
              { term: "Cursus afgerond", description: `${trained} (${share(trained, active)}).` },
              {
                term: "Kan bezoeken doen",
                description: `${assignable}: opgeleid, met een account en vandaag niet vervangen.`,
              },
            ]}
          />
        </section>
        <section aria-labelledby="attendance" className="flex flex-col gap-4">
          <h2 id="attendance">Terugkomdagen</h2>
          {exchangeDays.length === 0 ? (
            <p>Er was nog geen terugkomdag.</p>
          ) : (
            <DataTable
              caption="Hoeveel van de verwachte inspecteurs er waren"
              rows={exchangeDays}
              rowKey={({ happenedOn }) => happenedOn}
              columns={[
                { header: "Terugkomdag", cell: ({ happenedOn }) => longDay(happenedOn) },
                { header: "Verwachte inspecteurs", numeric: true, cell: ({ expected }) => expected },
                { header: "Aanwezig", numeric: true, cell: ({ attended }) => attended },
                {
                  header: "Deel",
                  numeric: true,
                  cell: ({ attended, expected }) => share(attended, expected),
                },
              ]}
            />
          )}
        </section>
        <section aria-labelledby="independence" className="flex flex-col gap-4">
          <h2 id="independence">Onafhankelijkheid</h2>
          <Declarations quality={quality} />
          <p className="max-w-prose">
            Inspecteurs hebben samen <span>{number(interestsInForce)}</span>{" "}
            <span>{interestsInForce === 1 ? "belang" : "belangen"}</span> opgegeven die nu meetellen. Met een
            belang bij een school, de rechtspersoon of een voorganger of opvolger krijgt een inspecteur die
            school niet. Daarop bestaat geen uitzondering. {coolingOffText}
          </p>
        </section>
        <section aria-labelledby="work" className="flex flex-col gap-4">
          <h2 id="work">Verdeling van het werk</h2>
          <Spread quality={quality} />
        </section>
      </div>
    </>
  );
}

function Declarations({ quality: { declarations, round } }: { quality: InspectorQuality }) {
  const { visits, inTime, later } = declarations;
  if (round === null || visits === 0) return <p>In deze ronde is nog geen inspectiebezoek gehouden.</p>;
  return (
    <>
      <p className="max-w-prose">
        Bij <span>{share(inTime, visits)}</span> van de inspectiebezoeken en herinspecties in deze ronde
        verklaarde de inspecteur vóór of op de dag van het bezoek onafhankelijk te zijn van de school.
      </p>
      <DefinitionList
        items={[
          { term: "Bezoeken", description: `${number(visits)} inspectiebezoeken en herinspecties.` },
          {
            term: "Op tijd verklaard",
            description: `${number(inTime)}: uiterlijk op de dag van het bezoek.`,
          },
          { term: "Later verklaard", description: `${number(later)}: pas na de dag van het bezoek.` },
          {
            term: "Niet verklaard",
            description: `${number(visits - inTime - later)}: er is geen verklaring vastgelegd.`,
          },
        ]}
      />
    </>
  );
}

function Spread({ quality: { work, trained } }: { quality: InspectorQuality }) {
  if (work === null) return <p>Er is nog geen opgeleide inspecteur.</p>;
  return (
    <>
      <p className="max-w-prose">
        Gehouden en geplande bezoeken in deze ronde, over <span>{formatInspectorCount(trained)}</span> met
        afgeronde cursus. Ligt het meeste ver boven de middelste, dan is het werk ongelijk verdeeld.
      </p>
      <DefinitionList
        items={[
          { term: "Minste", description: number(work.least) },
          { term: "Middelste", description: decimal.format(work.median) },
          { term: "Meeste", description: number(work.most) },
        ]}
      />
    </>
  );
}
