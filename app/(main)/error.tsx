"use client";

import { Button } from "#components/ui/button.tsx";

/**
 * What went wrong is in the server's log under the reference; the page says only that. Every page loads this ahead, so
 * it is plain.
 */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-4">
      <h1>Er ging iets mis</h1>
      <p role="alert">
        Deze pagina kon niet worden gemaakt. Er is niets gewijzigd.
        {error.digest && ` Nummer van de fout: ${error.digest}.`}
      </p>
      <Button onClick={reset}>Opnieuw proberen</Button>
    </div>
  );
}
