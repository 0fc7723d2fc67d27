"use client";

import { lazy, Suspense } from "react";
import { PageName } from "#components/ui/page/page-name.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** Fetched only by who opens a visit to record it. */
const CaptureScreen = lazy(() => import("./capture-screen.tsx"));

export function CaptureEntry({ visit }: { visit: string }) {
  return (
    <Suspense
      fallback={
        <>
          <PageName>Bezoek</PageName>
          <Skeleton />
        </>
      }
    >
      <CaptureScreen visit={visit} />
    </Suspense>
  );
}
