"use client";

import { KeptNotice } from "#components/frame/kept-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { toSummaryErrors, wayOutOf } from "#lib/client/form-errors.ts";
import { tellRecorded } from "#lib/client/recorded.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { useForm } from "#lib/client/use-form.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** The coordinator takes over what an inspector reported, or leaves the visit as it is; either way the inspector reads why. */
export function DecideMistake({ mistakeId }: { mistakeId: string }) {
  const path = (decision: string) => `/visit-mistakes/${mistakeId}/${decision}`;
  const id = `answer-${mistakeId}`;
  const accept = useForm({
    path: path("acceptances"),
    values: { reason: "" },
    input: (values) => values,
    onScreen: (error) => (error.field === "reason" ? { ...error, field: id } : error),
  });
  const decline = useCommand(path("refusals"));
  const busy = accept.busy || decline.busy;
  const errors = [
    ...accept.errors,
    ...decline.errors.map((error) => (error.field === "reason" ? { ...error, field: id } : error)),
  ];

  async function leaveAsIs() {
    const result = await decline.send(accept.values);
    if (result === null) return;
    accept.reset();
    void tellRecorded(result);
  }

  return (
    <div className="max-w-2xl">
      <ErrorSummary
        errors={toSummaryErrors(errors, [id])}
        wayOut={wayOutOf(errors)}
        attempt={accept.attempt + decline.attempt}
      />
      <KeptNotice kept={accept.kept} />
      <div className="flex flex-col gap-4">
        <TextAreaField
          {...accept.field("reason")}
          id={id}
          label="Uw antwoord aan de inspecteur"
          hint={privacyReminder}
          rows={2}
          error={errors.find(({ field }) => field === id)?.message}
        />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" busy={busy} onClick={() => void accept.submit()}>
            Overnemen en verbeteren
          </Button>
          <Button busy={busy} onClick={leaveAsIs}>
            Niet overnemen
          </Button>
        </div>
      </div>
    </div>
  );
}
