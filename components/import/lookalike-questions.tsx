import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import type { ImportResult } from "#lib/import/commands/import-answer.ts";
import { describeSchool } from "#lib/register/text/same-school.ts";

type LookalikeQuestionsProps = {
  lookalikes: ImportResult["lookalikes"];
  /** Numbers of the new schools that are another one. */
  confirmed: readonly string[];
  onConfirm: (numbers: string[]) => void;
};

/** The new schools with the name and place of another: each is asked about. */
export function LookalikeQuestions({ lookalikes, confirmed, onConfirm }: LookalikeQuestionsProps) {
  if (lookalikes.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-4 rounded-md border border-control p-4">
      <legend className="px-1 font-semibold">Zijn dit andere scholen?</legend>
      <p>
        Deze nieuwe scholen heten en staan zoals een school die er al is. Vink aan welke een andere school is.
        Is het dezelfde school? Zet dan het bekende nummer in het bestand.
      </p>
      {lookalikes.map(({ file, row, school, known }) => (
        <CheckboxField
          key={`${file}:${row}`}
          id={`lookalike-${file}-${row}`}
          label={`${describeSchool(school)} is een andere school`}
          hint={`Er is al ${known.map(describeSchool).join(" en ")}. Bestand ${file}, rij ${row}.`}
          checked={confirmed.includes(school.number)}
          onCheckedChange={(isOther) =>
            onConfirm(
              isOther
                ? [...confirmed, school.number]
                : confirmed.filter((number) => number !== school.number),
            )
          }
        />
      ))}
    </fieldset>
  );
}
