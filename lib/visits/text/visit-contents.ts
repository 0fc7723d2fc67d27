/** Who an interview was with; what is stored is text, so a name may be missing for what another version knew. */
export const interviewRoleNames: Readonly<Record<string, string>> = {
  teacher: "Docent",
  manager: "Leidinggevende",
  intaker: "Intaker of begeleider",
};

export const documentKindNames: Readonly<Record<string, string>> = {
  "lesson-material": "Lesmateriaal",
  intake: "Intakestukken",
  guidance: "Begeleiding en voortgang",
  other: "Overig",
};

/** The parts of a visit that there is one of. */
export const sectionNames: Readonly<Record<string, string>> = {
  preparation: "Voorbereiding",
  feedback: "Korte terugkoppeling",
  intake: "Intake",
  guidance: "Begeleiding",
};
