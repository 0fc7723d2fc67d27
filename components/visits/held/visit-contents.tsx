import { DefinitionList } from "#components/ui/definition-list.tsx";
import type { VisitContents, VisitNote } from "#lib/visits/reads/visit-contents.ts";
import { sectionNames } from "#lib/visits/text/visit-contents.ts";
import { Lines } from "./lines.tsx";
import { DocumentTable, InterviewTable, LessonTable } from "./seen-tables.tsx";

/** What was seen during a visit; nothing where only scores were recorded. */
export function VisitContentsShown({ contents }: { contents: VisitContents }) {
  const { lessons, interviews, documents, notes } = contents;
  const notesToShow = Object.keys(sectionNames).flatMap(
    (section) => notes.find((note) => note.section === section && saysSomething(note)) ?? [],
  );
  if (lessons.length + interviews.length + documents.length + notesToShow.length === 0) return null;
  return (
    <section aria-labelledby="seen" className="flex flex-col gap-6">
      <h2 id="seen">Wat is gezien</h2>
      {lessons.length > 0 && <LessonTable rows={lessons} />}
      {interviews.length > 0 && <InterviewTable rows={interviews} />}
      {documents.length > 0 && <DocumentTable rows={documents} />}
      {notesToShow.length > 0 && (
        <DefinitionList
          items={notesToShow.map((note) => ({
            term: sectionNames[note.section] ?? note.section,
            description: <NoteShown note={note} />,
          }))}
        />
      )}
    </section>
  );
}

function saysSomething({ isDone, amount, notes }: VisitNote): boolean {
  return isDone !== null || amount !== null || notes !== null;
}

function NoteShown({ note: { section, isDone, amount, notes } }: { note: VisitNote }) {
  return (
    <div className="flex flex-col gap-1">
      {isDone !== null && <p>{doneInWords(section, isDone)}</p>}
      {amount !== null && <p>{dossiersSeen(amount)}</p>}
      {notes && (
        <p>
          <Lines text={notes} />
        </p>
      )}
    </div>
  );
}

function doneInWords(section: string, isDone: boolean): string {
  if (section === "feedback")
    return isDone ? "Aan het einde van het bezoek gegeven." : "Niet gegeven tijdens het bezoek.";
  return isDone ? "Het vorige rapport is gelezen." : "Er is geen vorig rapport gelezen.";
}

function dossiersSeen(amount: number): string {
  return amount === 1 ? "1 dossier bekeken." : `${amount} dossiers bekeken.`;
}
