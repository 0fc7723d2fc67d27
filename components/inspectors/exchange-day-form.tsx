"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { FieldError } from "#components/ui/fields/field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

/** Somebody on the form, with what is known: `yes`, `no` or `not-expected`, and nothing where it has to be said. */
export type Attendee = { id: string; name: string; presence: string };

type ExchangeDayFormProps = {
  /** The terugkomdag whose attendance changes; null for a new one. */
  exchangeDayId: string | null;
  attendees: readonly Attendee[];
  today: Day;
};

const presences = [
  { value: "yes", label: "Was er" },
  { value: "no", label: "Was er niet" },
  { value: "not-expected", label: "Niet verwacht" },
];

/** Records a terugkomdag and who was there; a day that is still to come has nobody yet. */
export function ExchangeDayForm({ exchangeDayId, attendees, today }: ExchangeDayFormProps) {
  const router = useRouter();
  const command = useCommand("/exchange-days");
  const [happenedOn, setHappenedOn] = useState(today);
  const [chosen, setChosen] = useState(() => new Map(attendees.map(({ id, presence }) => [id, presence])));
  const [asked, setAsked] = useState<readonly string[]>([]);
  const errors = command.errors.map((one) => ({ ...one, field: fieldOf(one.field, asked) }));
  const isToCome = exchangeDayId === null && happenedOn > today;

  async function submit() {
    const expected = [...chosen].filter(([, presence]) => presence !== "not-expected");
    const attendance = expected.map(([inspector, presence]) => ({
      inspector,
      attended: presence === "" ? undefined : presence === "yes",
    }));
    setAsked(expected.map(([inspector]) => inspector));
    const done = await command.send({
      ...(exchangeDayId === null ? { happenedOn } : { changes: exchangeDayId }),
      attendance: isToCome ? [] : attendance,
    });
    if (done) router.push(inspectorPaths.inspectors);
  }

  return (
    <CommandForm
      command={{ ...command, errors }}
      fields={["happenedOn", "attendance", ...attendees.map(({ id }) => id)]}
      submit={exchangeDayId === null ? "Terugkomdag vastleggen" : "Aanwezigheid wijzigen"}
      onSubmit={submit}
      cancel={inspectorPaths.inspectors}
    >
      {exchangeDayId === null && (
        <DayField
          id="happenedOn"
          label="Op welke dag is de terugkomdag?"
          value={happenedOn}
          onValueChange={setHappenedOn}
          error={errorAt(errors, "happenedOn")}
        />
      )}
      {isToCome ? (
        <p>Wie er was, legt u vast als de dag is geweest.</p>
      ) : (
        <div id="attendance" tabIndex={-1} className="flex flex-col gap-4">
          <FieldError id="attendance" error={errorAt(errors, "attendance")} />
          {attendees.map(({ id, name }) => (
            <RadioGroupField
              key={id}
              id={id}
              label={name}
              inline
              options={presences}
              value={chosen.get(id) ?? ""}
              onValueChange={(presence) => setChosen(new Map(chosen).set(id, presence))}
              error={errorAt(errors, id)}
            />
          ))}
        </div>
      )}
    </CommandForm>
  );
}

/** An error about the attendance of one inspector belongs at the question about that inspector. */
function fieldOf(field: string, asked: readonly string[]): string {
  const [list, at] = field.split(".");
  return list === "attendance" && at !== undefined ? (asked[Number(at)] ?? list) : field;
}
