"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { FormActions } from "#components/ui/fields/form-actions.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Part } from "#components/ui/page/part.tsx";
import type { FieldError } from "#lib/access/problem.ts";
import { hearEarlyTyping } from "#lib/client/early-typing.ts";
import { toSummaryErrors, wayOutOf } from "#lib/client/form-errors.ts";
import type { Form } from "#lib/client/use-form.ts";
import { KeptNotice } from "./kept-notice.tsx";

type CommandFormProps = {
  form: {
    values: object;
    errors: readonly FieldError[];
    attempt: number;
    busy: boolean;
    kept: Form<object>["kept"];
    prepare: () => void;
    submit: () => Promise<unknown>;
  };
  /** Ids of the fields to which the summary links, where they are not the names of the values. */
  fields?: readonly string[];
  /** Verb and object: "Bezoek indienen". */
  submit: string;
  danger?: boolean;
  /** Wide enough for two columns. */
  wide?: boolean;
  /** The page to go to without submitting. */
  cancel?: string;
  children: ReactNode;
};

/** Pressed before the page came to life, a form sends nothing: least of all what was typed, in an address. */
function notSentYet(): void {}

/** A form that sends a command: the error summary above it, the button under it. */
export function CommandForm(props: CommandFormProps) {
  const { form, fields = Object.keys(form.values), submit, danger, wide, cancel, children } = props;
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => hearEarlyTyping(element.current), []);
  return (
    <>
      <ErrorSummary
        errors={toSummaryErrors(form.errors, fields)}
        wayOut={wayOutOf(form.errors)}
        attempt={form.attempt}
      />
      <KeptNotice kept={form.kept} />
      <form
        ref={element}
        noValidate
        action={notSentYet}
        className={`flex flex-col gap-6 ${wide ? "max-w-5xl" : "max-w-2xl"}`}
        onFocus={form.prepare}
        onSubmit={(event) => {
          event.preventDefault();
          if (!form.busy) void form.submit();
        }}
      >
        <Part>{children}</Part>
        <FormActions>
          <Button type="submit" variant={danger ? "danger" : "primary"} busy={form.busy}>
            {submit}
          </Button>
          {cancel && (
            <LinkButton href={cancel} variant="quiet">
              Niet doen
            </LinkButton>
          )}
        </FormActions>
      </form>
    </>
  );
}
