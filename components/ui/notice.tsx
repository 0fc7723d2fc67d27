import type { ReactNode } from "react";
import { ToneIcon } from "./tone-icon.tsx";

export type NoticeKind = "info" | "success" | "warning" | "error";

export type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** One or two buttons or links, under the text. */
  actions?: ReactNode;
  /** `status` for the outcome of an action, `alert` for what must be heard at once, absent for what stood there. */
  role?: "status" | "alert";
};

const kinds = {
  info: { tone: "info", word: "", look: "border-accent/40 bg-accent-soft", ink: "text-accent" },
  success: {
    tone: "positive",
    word: "Gelukt: ",
    look: "border-positive/40 bg-positive-soft",
    ink: "text-positive",
  },
  warning: {
    tone: "warning",
    word: "Let op: ",
    look: "border-warning/40 bg-warning-soft",
    ink: "text-warning",
  },
  error: {
    tone: "negative",
    word: "Fout: ",
    look: "border-negative/40 bg-negative-soft",
    ink: "text-negative",
  },
} as const;

/** Stays on the page until its cause is gone; nothing here disappears by itself. */
export function Notice({ kind = "info", title, children, actions, role }: NoticeProps) {
  const { tone, word, look, ink } = kinds[kind];
  return (
    <div role={role} className={`flex gap-3 rounded-md border p-4 print:border-current ${look}`}>
      <span className={`mt-0.5 text-xl leading-none ${ink}`}>
        <ToneIcon tone={tone} />
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        {word && <span className="sr-only">{word}</span>}
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-prose wrap-break-word">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}
