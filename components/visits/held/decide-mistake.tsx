"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { TextAreaField } from "#components/ui/fields/text-area-field.tsx";
import { toSummaryErrors } from "#lib/client/form-errors.ts";
import { useForm } from "#lib/client/use-form.ts";
import { privacyReminder } from "#lib/text/privacy-reminder.ts";

/** The coordinator takes over what an inspector reported, or leaves the visit as it is; either way the inspector reads why. */
export function DecideMistake({ mistakeId }: { mistakeId: string }) {
  const [reason, setReason] = useState("");
  const path = (decision: string) => `/visit-mistakes/${mistakeId}/${decision}`;
  const accept = useForm({ path: path("acceptances"), values: {}, input: () => ({ reason }) });
  const decline = useForm({ path: path("refusals"), values: {}, input: () => ({ reason }) });
  const busy = accept.busy || decline.busy;
  const refused = [accept, decline].find(({ errors }) => errors.length > 0);
  const id = `answer-${mistakeId}`;
  const errors = refused?.errors.map((error) => ({
    ...error,
    field: error.field === "reason" ? id : error.field,
  }));
  return (
    <div className="max-w-2xl">
      <ErrorSummary errors={toSummaryErrors(errors ?? [], [id])} attempt={accept.attempt + decline.attempt} />
      <div className="flex flex-col gap-4">
        <TextAreaField
          id={id}
          label="Uw antwoord aan de inspecteur"
          hint={privacyReminder}
          rows={2}
          value={reason}
          onValueChange={setReason}
          error={refused?.error("reason")}
        />
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" busy={busy} onClick={() => void accept.submit()}>
            Overnemen en verbeteren
          </Button>
          <Button busy={busy} onClick={() => void decline.submit()}>
            Niet overnemen
          </Button>
        </div>
      </div>
    </div>
  );
}
