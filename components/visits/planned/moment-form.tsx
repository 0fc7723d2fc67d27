import { Button } from "#components/ui/button.tsx";
import { AskBeforeLeaving } from "#components/ui/fields/ask-before-leaving.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { TypedField } from "#components/ui/fields/typed-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { AddressForm } from "#components/ui/tables/address-form.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { errorAt, toSummaryErrors } from "#lib/client/form-errors.ts";
import type { QueryParameters } from "#lib/client/options.ts";
import { registerPaths } from "#lib/register/paths.ts";
import { formatLesson } from "#lib/register/text/locations.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import type { VisitOptions } from "#lib/workload/reads/visit-options-answer.ts";

type MomentFormProps = { options: VisitOptions; asked: QueryParameters; errors: readonly FieldError[] };

/** Day, times and locations; they stand in the address, so that another day is a step back away. */
export function MomentForm({ options, asked, errors }: MomentFormProps) {
  const { school, planned, places } = options;
  const shown = { startsAt: "09:00", endsAt: "12:00", day: "", ...planned, ...asked };
  return (
    <>
      <ErrorSummary errors={toSummaryErrors(errors, ["day", "startsAt", "endsAt"])} attempt={errors.length} />
      <AddressForm
        action={visitPaths.planVisit({})}
        preserved={{ school: school.id, round: asked.round }}
        className="flex max-w-2xl flex-col gap-6"
      >
        <AskBeforeLeaving />
        <div className="flex flex-wrap items-end gap-4">
          <DayField
            id="day"
            label="Op welke dag is het bezoek?"
            defaultValue={shown.day}
            error={errorAt(errors, "day")}
          />
          <TypedField
            id="startsAt"
            kind="time"
            label="Van"
            defaultValue={shown.startsAt}
            error={errorAt(errors, "startsAt")}
          />
          <TypedField
            id="endsAt"
            kind="time"
            label="Tot"
            defaultValue={shown.endsAt}
            error={errorAt(errors, "endsAt")}
          />
        </div>
        {places.length === 0 ? (
          <p>
            Van deze school zijn geen open locaties bekend.{" "}
            <Link href={registerPaths.locations(school.id)}>Bekijk de locaties</Link>
          </p>
        ) : (
          <fieldset className="flex flex-col gap-2">
            <legend className="font-semibold">Welke locaties worden bezocht?</legend>
            {places.map(({ id, name, address, place, isDrawn, isChosen, timetable, lessons }) => (
              <CheckboxField
                key={`${id} ${isChosen}`}
                id={id}
                name="locations"
                value={id}
                label={`${name}, ${address}, ${place}`}
                hint={[
                  isDrawn ? "Geloot voor deze ronde." : "",
                  timetable === null
                    ? "Lesrooster niet bekend."
                    : asked.day && `Lessen die dag: ${lessons.map(formatLesson).join("; ") || "geen"}.`,
                ]
                  .filter(Boolean)
                  .join(" ")}
                defaultChecked={isChosen}
              />
            ))}
          </fieldset>
        )}
        <div>
          <Button type="submit" variant={options.moment ? "secondary" : "primary"}>
            Bekijk wie er kan
          </Button>
        </div>
      </AddressForm>
    </>
  );
}
