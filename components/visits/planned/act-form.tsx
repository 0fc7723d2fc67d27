"use client";

import { CommandForm } from "#components/frame/command-form.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField, type RadioOption } from "#components/ui/fields/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { type Form, useForm } from "#lib/client/use-form.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** The one question of a form, by the name of the input that it fills. */
export type ActQuestion =
  | { kind: "day"; name: string; label: string; initial: string }
  | { kind: "box"; name: string; label: string }
  | { kind: "choice"; name: string; label: string; options: readonly RadioOption[] }
  | { kind: "text"; name: string; label: string; optional?: boolean };

type ActFormProps = {
  /** Where the command is sent, below the API. */
  path: string;
  questions: readonly ActQuestion[];
  submit: string;
  danger?: boolean;
  /** Where one goes without doing it, and where once it is done. */
  cancel: string;
  then: string;
};

/** Records one act about a planned visit. */
export function ActForm({ path, questions, submit, danger, cancel, then }: ActFormProps) {
  const form = useForm({
    path,
    values: Object.fromEntries(
      questions.map((question) => [question.name, "initial" in question ? question.initial : ""]),
    ),
    done: then,
  });
  return (
    <CommandForm form={form} submit={submit} danger={danger} cancel={cancel}>
      {questions.map((question) => (
        <Question key={question.name} question={question} form={form} />
      ))}
    </CommandForm>
  );
}

function Question({ question, form }: { question: ActQuestion; form: Form<Record<string, string>> }) {
  const { name, label } = question;
  const field = form.field(name);
  switch (question.kind) {
    case "day":
      return <DayField {...field} label={label} />;
    case "box":
      return <CheckboxField {...form.box(name)} label={label} required />;
    case "choice":
      return <RadioGroupField {...field} label={label} options={question.options} />;
    case "text":
      return (
        <TextAreaField
          {...field}
          label={label}
          hint={privacyReminder}
          optional={question.optional}
          rows={3}
        />
      );
  }
}
