"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** What went wrong is in the server's log under the reference; the page says only that. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <PageHeader title="Er ging iets mis" />
      <Notice kind="error" role="alert" actions={<Button onClick={reset}>Opnieuw proberen</Button>}>
        Deze pagina kon niet worden gemaakt. Er is niets gewijzigd.
        {error.digest && ` Nummer van de fout: ${error.digest}.`}
      </Notice>
    </>
  );
}
