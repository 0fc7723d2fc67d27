import type { SyntheticEvent } from "react";
import { KeptNotice } from "#components/frame/kept-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/fields/text-field.tsx";
import { wayOutOf } from "#lib/client/form-errors.ts";
import { filledIn, useForm } from "#lib/client/use-form.ts";
import type { Doing } from "./own-views.tsx";
import type { SchoolListParams } from "./school-views.ts";

/** Saves what is on the screen now under a name. */
export function SaveView({ params, onDone }: Doing<{ params: SchoolListParams }>) {
  const form = useForm({
    path: "/views",
    values: { name: "" },
    input: ({ name }) => ({ name, params: filledIn(params) }),
    done: () => {
      onDone({
        text: `Weergave “${form.values.name.trim()}” is bewaard. U vindt haar in het menu Weergave.`,
      });
      form.reset();
    },
  });

  const wayOut = wayOutOf(form.errors);

  function save(event: SyntheticEvent) {
    event.preventDefault();
    void form.submit();
  }

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3 border-t border-line pt-4">
      <KeptNotice kept={form.kept} />
      <TextField
        {...form.field("name")}
        id="view-name"
        label="Bewaar deze weergave als"
        hint="Dezelfde naam vervangt de oude weergave."
        autoComplete="off"
        maxLength={60}
        error={form.errors[0]?.message}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={form.busy}>
          Bewaar weergave
        </Button>
        {wayOut && <a href={wayOut.href}>{wayOut.label}</a>}
      </div>
    </form>
  );
}
