import type { Person } from "#lib/access/actor.ts";
import type { ClockTime } from "#lib/calendar/clock-time.ts";
import type { Day } from "#lib/calendar/day.ts";
import { newId } from "#lib/operation/new-id.ts";
import { submitVisit } from "#lib/visits/commands/submit-visit.ts";
import { openDraft, saveDraft } from "#lib/visits/commands/visit-drafts.ts";
import { fieldOf, unseen } from "#lib/visits/rules/draft/fields.ts";
import type { DraftValue } from "#lib/visits/rules/draft/saves.ts";
import { findingFieldNames } from "#lib/visits/rules/finding.ts";
import { type Cast, pickFrom } from "./accounts.ts";
import { momentOn } from "./calendar.ts";
import { roundCode } from "./register-story.ts";
import type { DemoSchool } from "./schools.ts";
import type { StoryEvent } from "./storyteller.ts";
import { demoFindings } from "./texts.ts";

/** The first day of the story on which visits are recorded in the form for the classroom. */
export const capturedFrom: Day = "2018-02-01";

const device = "tablet";

/** A visit as an inspector records it during the day, and submits it in the afternoon. */
export function capturedVisit(cast: Cast, school: DemoSchool, n: number, heldOn: Day): StoryEvent[] {
  const by = pickFrom(cast.inspector, n);
  const id = newId();
  const at = (time: ClockTime) => momentOn(heldOn, time, n % 60);
  const saves = savesOf(answersOf(by.inspectorId ?? "", n), at("10:00"));
  const draft = { id, account: by.accountId };
  return [
    {
      at: at("09:00"),
      by,
      command: openDraft,
      input: { id, school: school.number, round: roundCode, kind: "classroom", day: heldOn },
    },
    { at: at("10:00"), by, command: saveDraft, input: { ...draft, saves } },
    {
      at: at("16:00"),
      by,
      command: submitVisit,
      input: { ...draft, saves: saves.map((save) => save.id) },
    },
  ];
}

/** An inspector prepares a visit that is still to come. */
export function begunVisit(id: string, by: Person, day: Day): StoryEvent {
  const answers: [string, DraftValue][] = [
    ["preparation.previousRead", true],
    ["preparation.notes", "Vragen naar de groepen op de tweede locatie. Intakeverslagen zijn opgevraagd."],
  ];
  const at = momentOn(day, "14:30");
  return { at, by, command: saveDraft, input: { id, account: by.accountId, saves: savesOf(answers, at) } };
}

function savesOf(answers: readonly (readonly [string, DraftValue])[], at: Date) {
  return answers.map(([field, value]) => ({
    id: newId(),
    field,
    value,
    bases: [],
    savedAt: at.toISOString(),
    device,
  }));
}

/** Two lessons, two interviews, a document, and a finding on every criterion with what it rests on. */
function answersOf(inspectorId: string, n: number): [string, DraftValue][] {
  const [first, second, teacher, manager, material] = [newId(), newId(), newId(), newId(), newId()];
  const part = (kind: "lesson" | "interview" | "document", id: string, parts: Record<string, DraftValue>) =>
    Object.entries(parts).map(([name, value]): [string, DraftValue] => [fieldOf.item(kind, id, name), value]);
  return [
    [fieldOf.independent(inspectorId), true],
    ["preparation.previousRead", true],
    ...part("lesson", first, {
      order: 1,
      group: "Ochtendgroep",
      level: "A1",
      learners: "12",
      startsAt: "9:30",
      endsAt: "11:00",
      teacher: "docent 1",
      notes: "Het lesdoel staat op het bord. Veel werk in tweetallen.",
    }),
    ...part("lesson", second, {
      order: 2,
      group: "Alfagroep",
      level: "Alfa",
      learners: "8",
      startsAt: "11:15",
      endsAt: "12:30",
      teacher: "docent 2",
      notes: "Cursisten werken met eigen mappen.",
    }),
    ...part("interview", teacher, {
      order: 1,
      role: "teacher",
      code: "docent 1",
      startsAt: "13:00",
      notes: "Noemt de uitkomst van de intake en het plan per cursist.",
    }),
    ...part("interview", manager, {
      order: 2,
      role: "manager",
      startsAt: "13:45",
      notes: "Vaste gesprekken om de zes weken.",
    }),
    ...part("document", material, { order: 1, kind: "lesson-material", name: "Lesboek en werkmap" }),
    ["feedback.given", true],
    ["feedback.notes", "De eerste indruk is gedeeld; het rapport volgt."],
    ["intake.dossiers", "6"],
    ["intake.notes", "Vijf van de zes dossiers hebben een intakeverslag."],
    ["guidance.notes", "De voortgang staat per cursist in het volgsysteem."],
    ...demoFindings(n, false).flatMap((found): [string, DraftValue][] => {
      const { criterion } = found;
      const isTaught = !/^(intake|guidance)/.test(criterion);
      const evidence = isTaught ? [first, second, material] : [teacher, manager];
      return [
        ...findingFieldNames.flatMap((part): [string, DraftValue][] =>
          found[part] === "" ? [] : [[fieldOf.finding(inspectorId, criterion, part), found[part] ?? unseen]],
        ),
        ...evidence.map((item): [string, DraftValue] => [
          fieldOf.evidence(inspectorId, criterion, item),
          true,
        ]),
      ];
    }),
  ];
}
