import type { FieldError } from "#lib/access/problem.ts";
import {
  criteriaOf,
  type Framework,
  needsRationale,
  type Score,
  stepOf,
} from "#lib/framework/rules/framework.ts";

/** What a field can hold: as it was found, as it is filled in on a form, and as it was recorded. */
type Found = { score: Score; text: string };
type Answered = { score: Score | undefined; text: string };
type Recorded = { score: Score; text: string | null };

export type FindingFieldKind = keyof Found;

/** What is to be known of a field of a finding. */
export type FindingFieldDescription = {
  label: string;
  /** What it is called about a criterion that was not seen, where that is asked in other words. */
  labelUnseen?: string;
  /** What it is called where two inspectors answer it together. */
  labelTogether: string;
  holds: FindingFieldKind;
  /** Its column in a finding, and in what each of two inspectors found; of a text that of the digest. */
  column: string;
  /** The school reads it in the report; what inspectors write for themselves is no part of that. */
  isOnReport: boolean;
  /** When it must be filled in, besides the score, and how that is asked: here, or of a criterion by its name. */
  needed?: {
    when: (framework: Framework, score: Score) => boolean;
    here: (score: Score) => string;
    of: (name: string, score: Score) => string;
  };
};

/**
 * The fields of a finding. The form in the classroom, its check, what is stored, corrections, the report and the words
 * go by this; a new field needs besides only its columns.
 */
export const findingFields = {
  score: {
    label: "Score",
    labelTogether: "Samen kiezen wij",
    holds: "score",
    column: "score",
    isOnReport: true,
  },
  rationale: {
    label: "Toelichting",
    labelUnseen: "Waarom is dit niet gezien?",
    labelTogether: "Toelichting op de gezamenlijke score",
    holds: "text",
    column: "rationaleDigest",
    isOnReport: true,
    needed: {
      when: needsRationale,
      here: (score) =>
        score === null ? "Schrijf op waarom dit niet is gezien." : "Schrijf op waar deze score op steunt.",
      of: (name, score) =>
        score === null
          ? `Schrijf op waarom “${name}” niet is gezien.`
          : `Schrijf op waar de score voor “${name}” op steunt.`,
    },
  },
} as const satisfies Record<string, FindingFieldDescription>;

export type FindingField = keyof typeof findingFields;
type KindOf<F extends FindingField> = (typeof findingFields)[F]["holds"];
export type FindingColumn = (typeof findingFields)[FindingField]["column"];

export const findingFieldNames = Object.keys(findingFields) as FindingField[];

/** The fields that stand on the report. */
export type ReportedField = {
  [F in FindingField]: (typeof findingFields)[F]["isOnReport"] extends true ? F : never;
}[FindingField];
export const reportedFields = findingFieldNames.filter(
  (field): field is ReportedField => findingFields[field].isOnReport,
);

/** What was found about a criterion; a text is "" where nothing was written. */
export type FindingValues = { [F in FindingField]: Found[KindOf<F>] };

/** What is filled in about a criterion; the score is undefined while none was chosen. */
export type FindingAnswers = { [F in FindingField]: Answered[KindOf<F>] };

/** What was recorded about a criterion; a text is null where nothing was written, or where it was erased. */
export type RecordedFinding = { [F in FindingField]: Recorded[KindOf<F>] };

export type Finding = { criterion: string } & FindingValues;

export const unanswered: FindingAnswers = { score: undefined, rationale: "" };

/** What is known of a field, whichever it is. */
export function describeFindingField(field: FindingField): FindingFieldDescription {
  return findingFields[field];
}

/** What a field is called beside a score: about what was not seen there is nothing that a score rests on. */
export function findingLabel(
  field: FindingField,
  score: Score | undefined,
  key: "label" | "labelTogether" = "label",
): string {
  const description = describeFindingField(field);
  return (score === null && description.labelUnseen) || description[key];
}

/** Something of each field of a finding. */
export function eachFindingField<T>(read: (field: FindingField) => T): Record<FindingField, T> {
  return Object.fromEntries(findingFieldNames.map((field) => [field, read(field)])) as Record<
    FindingField,
    T
  >;
}

/** The fields of a finding alone, without what else is known of it. */
export function findingValuesOf<T extends Record<FindingField, unknown>>(found: T): Pick<T, FindingField> {
  return eachFindingField((field) => found[field]) as Pick<T, FindingField>;
}

/** Whether a reader needs the field with that score: it cannot stay empty then. */
export function isFindingFieldNeeded(
  field: FindingField,
  framework: Framework,
  score: Score | undefined,
): boolean {
  return score !== undefined && describeFindingField(field).needed?.when(framework, score) === true;
}

/** What is wrong with findings under a version: criteria and scores that it does not have, and what is missing. */
export function findingErrors(framework: Framework, findings: readonly Finding[]): FieldError[] {
  const known = new Set(criteriaOf(framework).map(({ id }) => id));
  return findings.flatMap((found, at) => {
    const { criterion, score } = found;
    const wrong = (part: keyof Finding, message: string) => [{ field: `findings.${at}.${part}`, message }];
    if (!known.has(criterion))
      return wrong(
        "criterion",
        `Dit bezoek hoort bij het kader ${framework.version}. Dit criterium staat daar niet in.`,
      );
    if (score !== null && !stepOf(framework, score)) return wrong("score", "Kies een score van de schaal.");
    return findingFieldNames.flatMap((field) =>
      found[field] === "" && isFindingFieldNeeded(field, framework, score)
        ? wrong(field, describeFindingField(field).needed?.here(score) ?? "")
        : [],
    );
  });
}
