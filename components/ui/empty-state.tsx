import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** Why there is nothing. */
  title: ReactNode;
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-control px-5 py-8 sm:px-8">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-muted">{children}</div>}
      {action}
    </div>
  );
}
