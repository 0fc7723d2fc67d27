import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { longMoment } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { Visit } from "#lib/visits/reads/visits.ts";
import { fieldInWords, valueInWords } from "#lib/visits/text/draft-fields.ts";
import { Lines } from "./lines.tsx";

/** What a device sent after the visit was submitted: kept for people to see, and no part of the visit. */
export function LateAnswers({ visit }: { visit: Visit }) {
  const { lateAnswers, framework, contents } = visit;
  if (!lateAnswers?.length || !framework || !contents) return null;
  const nthById = new Map(
    [contents.lessons, contents.interviews, contents.documents].flatMap((items) =>
      items.map(({ id }, at) => [id, at + 1] as const),
    ),
  );
  const count = lateAnswers.length;
  return (
    <Details
      summary={
        count === 1
          ? "Na het indienen kwam nog 1 antwoord binnen van een ander apparaat"
          : `Na het indienen kwamen nog ${count} antwoorden binnen van een ander apparaat`
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          <span>{count === 1 ? "Het hoort" : "Ze horen"}</span> niet bij het bezoek.
          {visit.mayCorrect && (
            <span>
              {" "}
              Moet het bezoek anders?{" "}
              <Link href={visitPaths.correctVisit(visit.id)}>Corrigeer het bezoek</Link>.
            </span>
          )}
        </p>
        <DataTable
          caption="Antwoorden die te laat kwamen"
          captionHidden
          rows={lateAnswers}
          rowKey={({ id }) => id}
          columns={[
            { header: "Wat", cell: ({ field }) => fieldInWords(field, framework, (id) => nthById.get(id)) },
            {
              header: "Ingevuld",
              cell: ({ field, value }) => <Lines text={valueInWords(field, value, framework)} />,
            },
            { header: "Bewaard op het apparaat", cell: ({ savedAt }) => longMoment(savedAt) },
          ]}
        />
      </div>
    </Details>
  );
}
