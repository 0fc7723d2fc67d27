"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { buttonLook } from "#components/ui/button.tsx";

/** `fieldId` is the id of the field, or null for an error of the form as a whole. */
export type FormError = { fieldId: string | null; message: string };

export type ErrorSummaryProps = {
  errors: readonly FormError[];
  /** The number of times the user tried to submit: the heading gets focus whenever it rises. */
  attempt: number;
  title?: string;
  /** A page that helps where this one cannot. It is loaded anew. */
  wayOut?: { href: string; label: string } | null;
};

/** All errors of a form, above and outside it. Each leads to its field; nothing is shown without errors. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { errors, attempt, title = "Er zijn fouten", wayOut } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const failed = errors.length > 0;

  useEffect(() => {
    if (failed && attempt > 0) heading.current?.focus();
  }, [failed, attempt]);

  if (!failed) return null;
  return (
    <section
      aria-labelledby="error-summary-title"
      className="mb-6 rounded-md border-2 border-l-8 border-negative bg-surface p-4 sm:p-5"
    >
      <h2 id="error-summary-title" ref={heading} tabIndex={-1} className="text-xl">
        {title}
      </h2>
      <ul className="mt-2 flex list-disc flex-col pl-5">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`} className="py-0.5">
            {fieldId === null ? (
              message
            ) : (
              <a
                href={`#${fieldId}`}
                className="font-semibold text-negative"
                onClick={(event) => goToField(event, fieldId)}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
      {wayOut && (
        <p className="mt-3">
          <a href={wayOut.href} className={buttonLook({})}>
            {wayOut.label}
          </a>
        </p>
      )}
    </section>
  );
}

const controls = "input:not([type=hidden]), select, textarea, button";

/** Shows the label as well, and lands on a control even where the id belongs to a group. */
function goToField(event: MouseEvent, fieldId: string) {
  const target = document.getElementById(fieldId);
  if (!target) return;
  event.preventDefault();
  const control = target.matches(controls)
    ? target
    : (target.querySelector<HTMLElement>("input:checked") ?? target.querySelector<HTMLElement>(controls));
  (target.closest("[data-field]") ?? target).scrollIntoView({ block: "start" });
  (control ?? target).focus({ preventScroll: true });
}
