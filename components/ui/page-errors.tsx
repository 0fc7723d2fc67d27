"use client";

import { lazy } from "react";
import type { ErrorSummaryProps } from "#components/ui/fields/error-summary.tsx";

const Fetched = lazy(async () => ({
  default: (await import("#components/ui/fields/error-summary.tsx")).ErrorSummary,
}));

/** The errors in the address of a page. Few ever see them, so their script is fetched for those alone. */
export function PageErrors(props: ErrorSummaryProps) {
  return <Fetched {...props} />;
}
