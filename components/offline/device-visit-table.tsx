import { Badge } from "#components/ui/badge.tsx";
import { Details } from "#components/ui/details.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import type { DeviceVisit } from "#lib/offline/device-visits.ts";
import { longDay, longDayOf } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { fieldInWords, valueInWords } from "#lib/visits/text/draft-fields.ts";

/** The visits on this device: where each stands, and every answer that is here alone. */
export function DeviceVisitTable({ visits }: { visits: DeviceVisit[] }) {
  const unsent = visits.filter((visit) => visit.unsent.length > 0);
  return (
    <div className="flex flex-col gap-4">
      <DataTable
        caption="Bezoeken op dit apparaat"
        rows={visits}
        rowKey={({ visit }) => visit}
        columns={[
          {
            header: "School",
            cell: ({ visit, bundle }) => <a href={visitPaths.visit(visit)}>{bundle.card.school.name}</a>,
          },
          { header: "Dag", cell: ({ bundle }) => longDay(bundle.card.day) },
          { header: "Waar", cell: (visit) => <SavedBadge visit={visit} /> },
          { header: "Let op", cell: (visit) => describeRemark(visit) },
        ]}
      />
      {unsent.map((visit) => (
        <UnsentAnswers key={visit.visit} visit={visit} />
      ))}
    </div>
  );
}

function UnsentAnswers({ visit }: { visit: DeviceVisit }) {
  const { bundle, unsent, numbers } = visit;
  const { card, framework } = bundle;
  return (
    <Details summary={`Alleen op dit apparaat: ${card.school.name} (${unsent.length})`}>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {unsent.map(({ id, field, value }) => (
          <li
            key={id}
            className="wrap-break-word whitespace-pre-wrap"
          >{`${fieldInWords(field, framework, (item) => numbers[item])}: ${valueInWords(field, value, framework)}`}</li>
        ))}
      </ul>
    </Details>
  );
}

function SavedBadge({ visit }: { visit: DeviceVisit }) {
  const { unsent, isSubmitting, bundle } = visit;
  if (unsent.length > 0)
    return (
      <Badge tone="warning">{`${unsent.length} ${unsent.length === 1 ? "antwoord" : "antwoorden"} alleen hier`}</Badge>
    );
  if (isSubmitting) return <Badge tone="warning">Indienen wacht op verbinding</Badge>;
  return <Badge tone="positive">{bundle.receipt ? "Ingediend" : "Alles op de server"}</Badge>;
}

function describeRemark({ refusal, purgeAt, bundle, submitProblem }: DeviceVisit): string {
  if (refusal) return `De server neemt de antwoorden niet aan: ${refusal}`;
  if (submitProblem) return `Nog niet ingediend: ${submitProblem.message}`;
  if (!bundle.receipt) return "–";
  const code = `Ontvangstcode ${bundle.receipt.code}.`;
  if (purgeAt === null) return code;
  return `${code} Gaat op ${longDayOf(purgeAt)} van dit apparaat.`;
}
