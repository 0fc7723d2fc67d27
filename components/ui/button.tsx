import type { ComponentProps, MouseEvent, ReactNode } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

export type ButtonLook = {
  /** One primary button a page; the default is secondary. */
  variant?: ButtonVariant;
  /** `small` (32 px) only inside tables and beside a heading; everything else is 44 px. */
  size?: ButtonSize;
  children: ReactNode;
};

const base =
  "inline-flex items-center justify-center gap-2 rounded-md border font-semibold leading-tight no-underline " +
  "cursor-pointer motion-safe:transition-colors motion-safe:duration-100 print:hidden aria-disabled:cursor-not-allowed";

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 py-2 text-base",
  small: "min-h-8 px-2.5 py-1 text-sm",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-control bg-surface text-ink hover:bg-sunken hover:border-ink",
  quiet: "border-transparent text-accent underline underline-offset-4 hover:bg-accent-soft",
  danger:
    "border-negative bg-negative text-on-negative hover:border-negative-strong hover:bg-negative-strong",
};

export function buttonLook({ variant = "secondary", size = "normal" }: Omit<ButtonLook, "children">) {
  return `${base} ${sizes[size]} ${variants[variant]}`;
}

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<"button">, "className" | "disabled"> & {
    /** While sending: the button stays where it is and focusable, and further presses do nothing. */
    busy?: boolean;
  };

function ignore(event: MouseEvent) {
  event.preventDefault();
}

export function Button({ variant, size, busy, type = "button", children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonLook({ variant, size })}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? ignore : onClick}
    >
      {busy && <span aria-hidden="true" className="spinner" />}
      <span className="contents">{children}</span>
    </button>
  );
}
