import type { DraftReport } from "#lib/procedure/reads/draft-report.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay, longMoment } from "#lib/text/dates.ts";
import { recorderName } from "#lib/text/names.ts";

/** What a report says about the visit itself. A table, because a PDF knows no list of terms. */
export function ReportFacts({ report }: { report: DraftReport }) {
  const { school, places, heldOn, kind, inspectors, declarations, framework, receipt, correctedAt } = report;
  const items: ({ term: string; text: string } | false)[] = [
    { term: "School", text: school.name },
    { term: "Nummer bij Blik op Werk", text: school.number },
    { term: "Plaats", text: school.place },
    places.length > 0 && { term: "Bezochte locaties", text: places.join(", ") },
    { term: "Dag van het bezoek", text: longDay(heldOn) },
    { term: "Soort bezoek", text: visitKindNames[kind] },
    {
      term: inspectors.length > 1 ? "Inspecteurs" : "Inspecteur",
      text: inspectors.join(" en ") || "Niet bekend",
    },
    {
      term: "Onafhankelijkheid",
      text:
        declarations
          .map(
            ({ inspector, declaredOn }) =>
              `${inspector} verklaarde op ${longDay(declaredOn)} onafhankelijk te zijn van de school.`,
          )
          .join(" ") || "Bij dit bezoek is geen verklaring vastgelegd.",
    },
    { term: "Kader", text: `${framework.version} (${framework.label})` },
    receipt !== null && {
      term: "Ontvangstcode",
      text: `${receipt.code}, ontvangen op ${longMoment(receipt.at)} van ${recorderName(receipt.by)}`,
    },
    correctedAt !== null && {
      term: "Gecorrigeerd",
      text: `Op ${longMoment(correctedAt)}. Dit concept volgt de gegevens zoals die nu bekend zijn.`,
    },
  ];
  return (
    <table className="report-facts">
      <caption className="sr-only">Gegevens van het bezoek</caption>
      <tbody>
        {items
          .filter((item) => item !== false)
          .map(({ term, text }) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{text}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
