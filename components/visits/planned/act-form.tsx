"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommandForm } from "#components/frame/command-form.tsx";
import { CheckboxField } from "#components/ui/fields/checkbox-field.tsx";
import { DayField } from "#components/ui/fields/day-field.tsx";
import { RadioGroupField, type RadioOption } from "#components/ui/fields/radio-group-field.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { errorAt } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
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
  const router = useRouter();
  const command = useCommand(path);
  const [values, setValues] = useState<Record<string, string | boolean>>(
    Object.fromEntries(
      questions.map((question) => [
        question.name,
        question.kind === "day" ? question.initial : question.kind === "box" ? false : "",
      ]),
    ),
  );

  async function send() {
    if (await command.send(values)) router.push(then);
  }

  return (
    <CommandForm
      command={command}
      fields={questions.map(({ name }) => name)}
      submit={submit}
      danger={danger}
      onSubmit={send}
      cancel={cancel}
    >
      {questions.map((question) => (
        <Question
          key={question.name}
          question={question}
          value={values[question.name] ?? ""}
          onChange={(value) => setValues({ ...values, [question.name]: value })}
          error={errorAt(command.errors, question.name)}
        />
      ))}
    </CommandForm>
  );
}

type QuestionProps = {
  question: ActQuestion;
  value: string | boolean;
  onChange: (value: string | boolean) => void;
  error: string | undefined;
};

function Question({ question, value, onChange, error }: QuestionProps) {
  const { name: id, label } = question;
  const text = String(value);
  switch (question.kind) {
    case "day":
      return <DayField id={id} label={label} error={error} value={text} onValueChange={onChange} />;
    case "box":
      return (
        <CheckboxField
          id={id}
          label={label}
          error={error}
          required
          checked={value === true}
          onCheckedChange={onChange}
        />
      );
    case "choice":
      return (
        <RadioGroupField
          id={id}
          label={label}
          error={error}
          options={question.options}
          value={text}
          onValueChange={onChange}
        />
      );
    case "text":
      return (
        <TextAreaField
          id={id}
          label={label}
          error={error}
          hint={privacyReminder}
          optional={question.optional}
          rows={3}
          value={text}
          onValueChange={onChange}
        />
      );
  }
}
