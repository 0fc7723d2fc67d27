import type { ReactNode } from "react";

/** What every field has. */
export type FieldProps = {
  /** Unique on the page; the error summary links to it. Also the name, unless `name` is given. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what to do. */
  error?: string | undefined;
  /** Adds "(niet verplicht)", or nothing where that is `obvious`, as in a filter; every other field is required. */
  optional?: boolean | "obvious";
  /** What is recorded by now, where that changed since something else was typed. */
  now?: string | undefined;
};

/** The part of `FieldProps` that decides how control and texts are wired together. */
export type FieldWiring = Pick<FieldProps, "id" | "hint" | "error" | "optional" | "now">;

export const controlLook =
  "block w-full min-h-11 rounded-md border border-control bg-field px-3 py-2 text-base text-ink " +
  "placeholder:text-ink-muted aria-invalid:border-2 aria-invalid:border-negative " +
  "[&[readonly]]:bg-sunken disabled:bg-sunken";

export function describedBy({ id, hint, error, now }: FieldWiring): string | undefined {
  const ids = [hint ? `${id}-hint` : "", now === undefined ? "" : `${id}-now`, error ? `${id}-error` : ""];
  const present = ids.filter(Boolean);
  return present.length > 0 ? present.join(" ") : undefined;
}

/** The attributes of a native control inside `Field`. */
export function controlAttributes(wiring: FieldWiring) {
  return {
    id: wiring.id,
    "aria-describedby": describedBy(wiring),
    "aria-invalid": wiring.error ? true : undefined,
    "aria-required": wiring.optional ? undefined : true,
  } as const;
}

export function FieldHint({ id, hint }: Pick<FieldProps, "id" | "hint">) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="max-w-prose text-ink-muted">
      {hint}
    </p>
  );
}

export function FieldNow({ id, now }: { id: string; now: ReactNode | undefined }) {
  if (now === undefined) return null;
  return (
    <p
      id={`${id}-now`}
      className="max-w-prose border-l-4 border-warning pl-2"
    >{`Nu staat er: ${(now || "niets") ?? ""}`}</p>
  );
}

export function FieldErrorText({ id, error }: Pick<FieldProps, "id" | "error">) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="max-w-prose font-semibold text-negative">
      <span className="sr-only">Fout: </span>
      <span>{error}</span>
    </p>
  );
}

export function OptionalMark() {
  return <span className="font-normal text-ink-muted"> (niet verplicht)</span>;
}

/** The frame around one control; the red rule beside it is the sign of an error that is not a colour. */
export function fieldFrame(error: string | undefined): string {
  const rule = error ? "border-l-4 border-negative pl-4" : "";
  return `flex min-w-0 flex-col gap-1.5 scroll-mt-6 ${rule}`;
}

type FrameProps = FieldProps & {
  /** For a control that names itself by its label. */
  labelId?: string;
  children: ReactNode;
};

/** Label, hint and error around one control that takes `controlAttributes`. */
export function Field({ id, labelId, label, hint, now, error, optional, children }: FrameProps) {
  return (
    <div data-field="" className={fieldFrame(error)}>
      <label id={labelId} htmlFor={id} className="font-semibold">
        <span>{label}</span>
        {optional === true && <OptionalMark />}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldNow id={id} now={now} />
      <FieldErrorText id={id} error={error} />
      {children}
    </div>
  );
}
