/**
 * Who reads which text, after model §7 and §8. “inspector” held the visit and had the planned ones; “colleague” is another
 * inspector. What is ITTA's is never read at Blik op Werk; the ministry, the advisory group and the administrator read none.
 */
const ittaOfVisit = ["coordinator", "inspector"];
const itta = ["colleague", "coordinator", "inspector"];
const blikOpWerk = ["reviewer"];
export const readersOf: Readonly<Record<string, readonly string[]>> = {
  "account.emailDigest": ["admin"],
  "savedView.nameDigest": ["coordinator"], // whose view it is
  "keurmerkEvent.groundDigest": blikOpWerk,
  "reason of keurmerk.correct": blikOpWerk,
  "reason of enrolment.correct": [...itta, "reviewer"],
  "location.contactDigest": itta,
  "drawReplacement.reasonDigest": itta,
  "reason of plan.correct": ["coordinator"],
  "interestRemoval.reasonDigest": ittaOfVisit,
  "interestRemoval.reasonDigest of the second inspector": ["colleague", "coordinator"],
  "visitReturn.textDigest": ittaOfVisit,
  "reason of plan.cancel": ittaOfVisit,
  "verdict.motivationDigest": ["coordinator", "reviewer"],
  "reason of verdict.correct": ["coordinator", "reviewer"],
  "reason of report.correct": ittaOfVisit,
  "reason of remedy.correct": ittaOfVisit,
  "reason of visit.correct": ittaOfVisit,
  "reason of visit.correct without lessons": ["coordinator", "reviewer"],
  "finding.rationaleDigest": ittaOfVisit,
  "originalFinding.rationaleDigest": ittaOfVisit,
  "lessonObservation.groupDigest": ittaOfVisit,
  "lessonObservation.notesDigest": ittaOfVisit,
  "interview.notesDigest": ittaOfVisit,
  "seenDocument.nameDigest": ittaOfVisit,
  "seenDocument.notesDigest": ittaOfVisit,
  "visitSection.notesDigest": ittaOfVisit,
  "visitMistake.proposalDigest": ittaOfVisit,
  "visitMistake.reasonDigest": ittaOfVisit,
  "visitMistake.answerDigest": ittaOfVisit,
  "answer in a draft": ittaOfVisit,
  "answer that came late": ittaOfVisit,
};

export const isName = (place: string) => place.startsWith("name of ") || place === "inspector.nameDigest";
