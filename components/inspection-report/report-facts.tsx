import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import type { DraftReport } from "#lib/queries/draft-report.ts";
import { longDay, longMoment } from "#lib/text/dates.ts";
import { recorder, visitKindNames } from "#lib/text/names.ts";

/** What a report says about the visit itself. */
export function ReportFacts({ report }: { report: DraftReport }) {
  const { school, places, heldOn, kind, round, inspectors, declarations, framework, receipt, correctedAt } =
    report;
  const items: (Definition | false)[] = [
    { term: "School", description: school.name },
    { term: "Nummer bij Blik op Werk", description: school.number },
    { term: "Plaats", description: school.place },
    places.length > 0 && { term: "Bezochte locaties", description: places.join(", ") },
    { term: "Dag van het bezoek", description: longDay(heldOn) },
    { term: "Soort bezoek", description: visitKindNames[kind] },
    { term: "Ronde", description: round },
    {
      term: inspectors.length > 1 ? "Inspecteurs" : "Inspecteur",
      description: inspectors.join(" en ") || "Niet bekend",
    },
    {
      term: "Onafhankelijkheid",
      description:
        declarations
          .map(
            ({ inspector, declaredOn }) =>
              `${inspector} verklaarde op ${longDay(declaredOn)} onafhankelijk te zijn van de school.`,
          )
          .join(" ") || "Bij dit bezoek is geen verklaring vastgelegd.",
    },
    { term: "Kader", description: `${framework.version} (${framework.label})` },
    receipt !== null && {
      term: "Ontvangstcode",
      description: `${receipt.code}, ontvangen op ${longMoment(receipt.at)} van ${recorder(receipt.by)}`,
    },
    correctedAt !== null && {
      term: "Gecorrigeerd",
      description: `Op ${longMoment(correctedAt)}. Dit concept volgt de gegevens zoals die nu bekend zijn.`,
    },
  ];
  return <DefinitionList items={items.filter((item) => item !== false)} />;
}
