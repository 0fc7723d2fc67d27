"use client";

/**
 * What went wrong is in the server's log under the reference; the page says only that. Every page loads this ahead, so
 * it is plain. The browser asks for the same address again: the application itself may be what failed.
 */
export function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-4">
      <h1>Er ging iets mis</h1>
      <p role="alert">
        Deze pagina kon niet worden gemaakt. Er is niets gewijzigd.
        {error.digest && ` Nummer van de fout: ${error.digest}.`}
      </p>
      <button type="button" className="min-h-11 font-semibold underline" onClick={() => location.reload()}>
        Opnieuw proberen
      </button>
    </div>
  );
}
