import type { Role } from "#lib/access/actor.ts";
import type { JournalAction, JournalSubject } from "#lib/access/journal.ts";
import type { ReportStep } from "#lib/access/report-step.ts";
import { roleNames } from "#lib/access/text.ts";
import type { VisitKind } from "#lib/access/visit-kind.ts";
import { dutchDay } from "#lib/calendar/day.ts";
import type { InspectorEvent } from "#lib/inspectors/rules/inspector.ts";
import { inspectorEventNames } from "#lib/inspectors/text.ts";
import type { KeurmerkEventKind, Verdict } from "#lib/status/rules/fact-words.ts";
import { keurmerkEventNames, reportStepNames, verdictNames, visitKindNames } from "#lib/status/text.ts";
import { quarterName } from "#lib/text/dates.ts";
import { erasureSentences, isErasure } from "./erasure-sentences.ts";

/** An entry as a sentence, without who did it. */
export function journalSentence({
  action,
  subject,
}: {
  action: JournalAction;
  subject: JournalSubject;
}): string {
  const school = subject.school ?? "een school";
  const inspector = subject.inspector ?? "een inspecteur";
  const account = subject.account ?? "een account";
  const on = subject.day ? dutchDay(subject.day) : "onbekende dag";
  const visit = () => visitKindNames[subject.what as VisitKind]?.toLowerCase() ?? "bezoek";
  const verdict = () => verdictNames[subject.what as Verdict]?.toLowerCase() ?? "oordeel";
  const until = subject.until ? dutchDay(subject.until) : "onbekende dag";
  const step = () => reportStepNames[subject.what as ReportStep]?.toLowerCase() ?? "een stap";
  const remedy = () => (subject.what === "ended" ? `beëindigd op ${on}` : `van ${on} tot en met ${until}`);
  if (isErasure(action)) return erasureSentences[action];
  switch (action) {
    case "round.open":
      return `Ronde ${subject.what} geopend, van ${on} tot en met ${subject.until ? dutchDay(subject.until) : "onbekend"}.`;
    case "plan.adopt":
      return `Plan van ${on} vastgesteld.`;
    case "plan.assign": {
      const { assignments: count, what: quarter, withdrawn } = subject;
      const schools = count > 1 ? `${count} scholen, waaronder ${school},` : school;
      return withdrawn || quarter === null
        ? `${schools} uit de planning gehaald.`
        : `${schools} ingedeeld in het ${quarterName(quarter)}.`;
    }
    case "plan.schedule":
      return `Bezoek aan ${school} gepland op ${until}.`;
    case "plan.cancel":
      return `Gepland bezoek aan ${school} van ${until} uit de agenda gehaald.`;
    case "plan.announce":
      return `${school} hoorde op ${on} van het bezoek op ${until}.`;
    case "plan.give-back":
      return `Gepland bezoek aan ${school} van ${until} teruggegeven.`;
    case "visit.record-not-held":
      return `Bezoek aan ${school} van ${until} ging niet door.`;
    case "independence.declare":
      return `Onafhankelijkheid verklaard voor het bezoek aan ${school}.`;
    case "inspector.record":
      return `${inspector}: ${inspectorEventNames[subject.what as InspectorEvent]?.toLowerCase()}, op ${on}.`;
    case "inspector.set-home":
      return `${inspector} reist vanuit ${subject.what ?? "een provincie"}.`;
    case "interest.declare":
      return `Belang van ${inspector} opgegeven.`;
    case "interest.end":
      return `Belang van ${inspector} beëindigd, op ${until}.`;
    case "interest.propose-removal":
      return `Voorgesteld om een belang van ${inspector} te laten vervallen.`;
    case "interest.confirm-removal":
      return `Belang van ${inspector} vervallen verklaard, na een voorstel van iemand anders.`;
    case "interest.reject-removal":
      return `Voorstel afgewezen: het belang van ${inspector} blijft staan.`;
    case "inspector.replace":
      return `${inspector} doet geen bezoeken vanaf ${on}${subject.until ? ` tot en met ${until}` : ""}.`;
    case "inspector.end-replacement":
      return `${inspector} doet geen bezoeken tot en met ${until}.`;
    case "exchange-day.record":
      return `Terugkomdag van ${on} vastgelegd.`;
    case "exchange-day.correct":
      return subject.withdrawn
        ? `Terugkomdag van ${on} vervallen verklaard.`
        : `Terugkomdag verplaatst naar ${on}.`;
    case "school.register":
      return `${school} in het register opgenomen, per ${on}.`;
    case "school.rename":
      return `Naam of plaats van ${school} gewijzigd, per ${on}.`;
    case "school.enrol":
      return `${school} doet mee aan de ronde vanaf ${on}.`;
    case "school.leave":
      return `${school} doet niet meer mee aan de ronde sinds ${on}.`;
    case "school.relate":
      return `${school} is voortgekomen uit ${subject.predecessor ?? "een andere school"}, per ${on}.`;
    case "location.open":
      return `Locatie “${subject.what}” van ${school}, open vanaf ${on}.`;
    case "location.change":
      return `Locatie “${subject.what}” van ${school} gewijzigd.`;
    case "location.close":
      return subject.closedOn
        ? `Locatie “${subject.what}” van ${school} gesloten, per ${dutchDay(subject.closedOn)}.`
        : `Locatie “${subject.what}” van ${school} sluit toch niet.`;
    case "location.record-timetable":
      return `Lesrooster van een locatie van ${school} vastgelegd, geldig vanaf ${on}.`;
    case "holiday.record":
      return `Schoolvakanties vastgelegd, waaronder ${subject.what} vanaf ${on}.`;
    case "draw.set-rule":
      return `Grenzen voor de loting van locaties vastgesteld, per ${on}.`;
    case "draw.perform":
      return `Locaties van ${school} geloot.`;
    case "draw.replace":
      return `In de loting van ${school} is een locatie vervangen.`;
    case "keurmerk.record":
      return `Keurmerk van ${school}: ${keurmerkEventNames[subject.what as KeurmerkEventKind]?.toLowerCase()}, per ${on}.`;
    case "visit.submit":
    case "visit.record":
      return `${capital(visit())} aan ${school} op ${on} vastgelegd${subject.scores ? `, met ${subject.scores} scores` : ""}.`;
    case "visit.correct":
      return subject.withdrawn
        ? `${capital(visit())} aan ${school} van ${on} vervallen verklaard.`
        : `${capital(visit())} aan ${school} gecorrigeerd; de dag is nu ${on}.`;
    case "report.record":
      return `Rapport over ${school}: ${step()}, op ${on}.`;
    case "report.correct":
      return subject.withdrawn
        ? `Rapport over ${school}: “${step()}” van ${on} vervallen verklaard.`
        : `Rapport over ${school} gecorrigeerd: ${step()}, op ${on}.`;
    case "remedy.record":
      return `Hersteltermijn van ${school}: ${remedy()}.`;
    case "remedy.correct":
      return subject.withdrawn
        ? `Hersteltermijn van ${school}: “${remedy()}” vervallen verklaard.`
        : `Hersteltermijn van ${school} gecorrigeerd: ${remedy()}.`;
    case "verdict.give":
      return `Oordeel over ${school}: ${verdict()}, op ${on}.`;
    case "verdict.correct":
      return subject.withdrawn
        ? `Oordeel over ${school} van ${on} vervallen verklaard.`
        : `Oordeel over ${school} gecorrigeerd: ${verdict()}, op ${on}.`;
    case "framework.import":
      return `Kader ${subject.what} ingelezen; het geldt voor bezoeken vanaf ${on}.`;
    case "view.save":
      return "Eigen weergave van een lijst bewaard.";
    case "view.remove":
      return "Eigen weergave van een lijst verwijderd.";
    case "calendar.make-feed":
      return "Abonnement op de eigen agenda gemaakt.";
    case "calendar.revoke-feed":
      return "Abonnement op de eigen agenda ingetrokken.";
    case "account.create":
      return `Account van ${account} gemaakt: ${roleNames[subject.what as Role]?.toLowerCase()}.`;
    case "account.change-role":
      return `${account} heeft een andere rol: ${roleNames[subject.what as Role]?.toLowerCase()}.`;
    case "account.disable":
      return `Account van ${account} uitgezet.`;
    case "account.enable":
      return `Account van ${account} weer aangezet.`;
    case "account.reset-password":
      return `${account} kreeg een nieuw eenmalig wachtwoord.`;
    case "password.change":
      return `${account} koos een ander wachtwoord.`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
