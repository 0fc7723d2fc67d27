import { DefinitionList } from "#components/ui/definition-list.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { visitPaths } from "#lib/visits/paths.ts";
import type { PlannedVisit } from "#lib/visits/reads/planned-visit.ts";
import { notHeldCauses, type ReturnCause } from "#lib/visits/rules/planned-visit.ts";
import { formatMoment, returnCauseNames } from "#lib/visits/text/planned-visits.ts";
import { ActForm, type ActQuestion } from "./act-form.tsx";
import { type ActPage, actPages } from "./acts.ts";

type Form = {
  /** The last part of the command's address. */
  command: string;
  intro: string;
  questions: (visit: PlannedVisit) => ActQuestion[];
  submit: string;
  danger?: true;
  /** The visit is gone from the planning then. */
  removes?: true;
};

const forms: Record<ActPage, Form> = {
  aankondigen: {
    command: "announcements",
    intro: "Leg vast wanneer de school hoorde op welke dag het bezoek is.",
    questions: ({ today }) => [
      { kind: "day", name: "announcedOn", label: "Op welke dag hoorde de school het?", initial: today },
    ],
    submit: "Dag vastleggen",
  },
  verklaren: {
    command: "declarations",
    intro:
      "Voor elk bezoek verklaart u dat u onafhankelijk bent van de school. Het rapport vermeldt dat u dit hebt verklaard. Hebt u wel een band of belang? Geef het bezoek dan terug, en geef uw belang op.",
    questions: () => [
      {
        kind: "box",
        name: "independent",
        label: "Ik heb geen band met deze school en geen belang bij deze school.",
      },
    ],
    submit: "Onafhankelijkheid verklaren",
  },
  teruggeven: {
    command: "returns",
    intro: "Het bezoek gaat terug naar de planning. Is er een tweede inspecteur, dan gaat die alleen verder.",
    questions: () => [{ kind: "text", name: "reason", label: "Waarom geeft u het bezoek terug?" }],
    submit: "Bezoek teruggeven",
    danger: true,
    removes: true,
  },
  afzeggen: {
    command: "cancellations",
    intro: "Het bezoek gaat uit de agenda. De school blijft ingedeeld in haar kwartaal.",
    questions: () => [{ kind: "text", name: "reason", label: "Waarom gaat het bezoek uit de agenda?" }],
    submit: "Bezoek uit de agenda halen",
    danger: true,
    removes: true,
  },
  "niet-gehouden": {
    command: "not-held",
    intro: "Een bezoek dat niet doorging, telt niet als bezocht. De school gaat terug naar de planning.",
    questions: () => [
      {
        kind: "choice",
        name: "cause",
        label: "Waarom ging het bezoek niet door?",
        options: notHeldCauses.map((value: ReturnCause) => ({ value, label: returnCauseNames[value] })),
      },
      { kind: "text", name: "note", label: "Toelichting", optional: true },
    ],
    submit: "Vastleggen dat het niet doorging",
    danger: true,
    removes: true,
  },
};

/** What there is to record about a planned visit. */
export function ActScreen({ visit, page }: { visit: PlannedVisit; page: ActPage }) {
  const { command, intro, questions, submit, danger, removes } = forms[page];
  const visitPath = visitPaths.plannedVisit(visit.id);
  return (
    <>
      <PageHeader
        title={actPages[page].label}
        breadcrumb={[
          { href: visitPaths.plannedVisits(), label: "Geplande bezoeken" },
          { href: visitPath, label: visit.schoolName },
        ]}
      >
        {intro}
      </PageHeader>
      <div className="flex flex-col gap-6">
        <DefinitionList
          items={[
            { term: "School", description: `${visit.schoolName}, ${visit.place}` },
            { term: "Bezoek", description: formatMoment(visit) },
            { term: "Inspecteur", description: visit.inspectors.map(({ name }) => name).join(" en ") },
          ]}
        />
        <ActForm
          path={`/planned-visits/${visit.id}/${command}`}
          questions={questions(visit)}
          submit={submit}
          danger={danger}
          cancel={visitPath}
          then={removes ? visitPaths.plannedVisits() : visitPath}
        />
      </div>
    </>
  );
}
