import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { coolingOffText, interestIn, interestKindNames, interestPeriod } from "#lib/inspectors/text.ts";
import { recorderName } from "#lib/text/names.ts";
import type { InspectorPage, InterestShown, Removal } from "#lib/workload/reads/inspector-page.ts";
import { DecideRemoval } from "./decide-removal.tsx";
import { EndInterestForm } from "./end-interest-form.tsx";
import { InspectorHeader, recordOf } from "./inspector-header.tsx";
import { ProposeRemovalForm } from "./propose-removal-form.tsx";

type InterestScreenProps = { inspector: InspectorPage; interest: InterestShown; isOwn: boolean };

/** One interest: its end, or its removal by two people. */
export function InterestScreen({ inspector, interest, isOwn }: InterestScreenProps) {
  const { removal } = interest;
  const back = recordOf(inspector.id, isOwn);
  return (
    <>
      <InspectorHeader title={`Belang bij ${interestIn(interest)}`} inspector={inspector} isOwn={isOwn} />
      <div className="flex flex-col gap-10">
        <DefinitionList
          items={[
            { term: "Inspecteur", description: inspector.name },
            { term: "Soort belang", description: interestKindNames[interest.kind] },
            { term: "Wanneer", description: interestPeriod(interest) },
            { term: "Opgegeven op", description: dutchDay(interest.declaredOn) },
            {
              term: "Telt mee tot en met",
              description: interest.countsThrough ? dutchDay(interest.countsThrough) : "Nog geen einde",
            },
          ]}
        />
        {removal && <Proposal removal={removal} back={back} />}
        {interest.endsOn === null && (
          <section aria-labelledby="end" className="flex flex-col gap-4">
            <h2 id="end">Belang beëindigen</h2>
            <p className="max-w-prose">{coolingOffText}</p>
            <EndInterestForm interestId={interest.id} back={back} />
          </section>
        )}
        {!removal && (
          <section aria-labelledby="removal" className="flex flex-col gap-4">
            <h2 id="removal">Ten onrechte opgegeven</h2>
            <p className="max-w-prose">
              Was dit belang er nooit? Dan kunt u voorstellen om het te laten vervallen. Een tweede persoon
              moet dat bevestigen: een coördinator of de inspecteur zelf. Tot dan telt het belang mee.
            </p>
            <ProposeRemovalForm interestId={interest.id} back={back} />
          </section>
        )}
      </div>
    </>
  );
}

function Proposal({ removal, back }: { removal: Removal; back: string }) {
  const { id, proposedOn, proposedBy, reason, mayDecide } = removal;
  return (
    <section aria-labelledby="removal" className="flex flex-col gap-4">
      <h2 id="removal">Voorstel: ten onrechte opgegeven</h2>
      <DefinitionList
        items={[
          {
            term: "Voorgesteld op",
            description: `${dutchDay(proposedOn)}, door ${recorderName(proposedBy)}`,
          },
          { term: "Reden", description: reason ?? "Geen" },
        ]}
      />
      {mayDecide ? (
        <DecideRemoval removalId={id} back={back} />
      ) : (
        <Notice>
          U hebt dit zelf voorgesteld. Iemand anders moet het bevestigen: een coördinator of de inspecteur
          zelf. Tot dan telt het belang mee.
        </Notice>
      )}
    </section>
  );
}
