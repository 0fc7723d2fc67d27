import type { ReactNode } from "react";
import { Lines } from "#components/visits/held/lines.tsx";
import type { DraftReport } from "#lib/procedure/reads/draft-report.ts";

/** What inspectors wrote about intake, guidance and how they reported back before they left. */
export function ReportNotes({ notes }: Pick<DraftReport, "notes">) {
  const noteOn = (section: string) => notes.find((note) => note.section === section);
  const [intake, guidance, feedback] = ["intake", "guidance", "feedback"].map(noteOn);
  return (
    <>
      <Section id="intake" title="4. Intake" text={intake?.notes}>
        {intake?.amount != null && (
          <p>{intake.amount === 1 ? "1 dossier bekeken." : `${intake.amount} dossiers bekeken.`}</p>
        )}
      </Section>
      <Section id="guidance" title="5. Begeleiding" text={guidance?.notes} />
      <Section id="feedback" title="6. Korte mondelinge terugkoppeling" text={feedback?.notes}>
        {feedback?.isDone != null && (
          <p>
            {feedback.isDone
              ? "De inspectie heeft aan het einde van het bezoek kort teruggekoppeld aan de school."
              : "De inspectie heeft tijdens het bezoek niet teruggekoppeld aan de school."}
          </p>
        )}
      </Section>
    </>
  );
}

type SectionProps = { id: string; title: string; text: string | null | undefined; children?: ReactNode };

function Section({ id, title, text, children }: SectionProps) {
  return (
    <section className="report-note" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {text ? (
        <p>
          <Lines text={text} />
        </p>
      ) : (
        !children && <p>Hierover is bij dit bezoek niets apart vastgelegd.</p>
      )}
    </section>
  );
}
