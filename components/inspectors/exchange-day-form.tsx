"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { FieldErrorText } from "#components/ui/fields/field.tsx";
import { RadioGroupField } from "#components/ui/fields/radio-group-field.tsx";
import type { Day } from "#lib/calendar/day.ts";
import { useForm } from "#lib/client/use-form.ts";
import { inspectorPaths } from "#lib/inspectors/paths.ts";

/** Somebody on the form, with what is known: `yes`, `no` or `not-expected`, and nothing where it has to be said. */
export type Attendee = { id: string; name: string; presence: string };

type ExchangeDayFormProps = {
  /** The terugkomdag whose attendance changes; null for a new one. */
  exchangeDayId: string | null;
  attendees: readonly Attendee[];
  today: Day;
};

type Presences = Readonly<Record<string, string>>;

const options = [
  { value: "yes", label: "Was er" },
  { value: "no", label: "Was er niet" },
  { value: "not-expected", label: "Niet verwacht" },
];

/** Records a terugkomdag and who was there; a day that is still to come has nobody yet. */
export function ExchangeDayForm({ exchangeDayId, attendees, today }: ExchangeDayFormProps) {
  const isToComeOn = (day: string) => exchangeDayId === null && day > today;
  const form = useForm({
    path: "/exchange-days",
    isOfFact: exchangeDayId !== null,
    values: {
      happenedOn: today,
      presences: Object.fromEntries(attendees.map(({ id, presence }) => [id, presence])),
    },
    input: ({ happenedOn, presences }) => ({
      ...(exchangeDayId === null ? { happenedOn } : { changes: exchangeDayId }),
      attendance: isToComeOn(happenedOn) ? [] : expected(presences).map(attendanceOf),
    }),
    // An error about the attendance of one inspector belongs at the question about that inspector.
    onScreen: (error, sent) => {
      const [list, at] = error.field.split(".");
      const [inspector] = (list === "attendance" && expected(sent.presences)[Number(at)]) || [];
      return inspector ? { ...error, field: inspector } : error;
    },
    done: inspectorPaths.inspectors,
  });
  const { happenedOn, presences } = form.values;
  return (
    <CommandForm
      form={form}
      fields={["happenedOn", "attendance", ...attendees.map(({ id }) => id)]}
      submit={exchangeDayId === null ? "Terugkomdag vastleggen" : "Aanwezigheid wijzigen"}
      cancel={inspectorPaths.inspectors}
    >
      {exchangeDayId === null && (
        <DayField {...form.field("happenedOn")} label="Op welke dag is de terugkomdag?" />
      )}
      {isToComeOn(happenedOn) ? (
        <p>Wie er was, legt u vast als de dag is geweest.</p>
      ) : (
        <div id="attendance" tabIndex={-1} className="flex flex-col gap-4">
          <FieldErrorText id="attendance" error={form.error("attendance")} />
          {attendees.map(({ id, name }) => (
            <RadioGroupField
              key={id}
              id={id}
              label={name}
              inline
              options={options}
              value={presences[id] ?? ""}
              onValueChange={(presence) => form.set({ presences: { ...presences, [id]: presence } })}
              error={form.error(id)}
            />
          ))}
        </div>
      )}
    </CommandForm>
  );
}

function expected(presences: Presences) {
  return Object.entries(presences).filter(([, presence]) => presence !== "not-expected");
}

function attendanceOf([inspector, presence]: [string, string]) {
  return { inspector, attended: presence === "" ? undefined : presence === "yes" };
}
