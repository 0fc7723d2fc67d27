"use client";

import { PageName } from "#components/ui/page/page-name.tsx";

/**
 * What went wrong is in the server's log under the reference; the page says only that. Something may have been recorded
 * just before, so it does not say that nothing was. Every page loads this ahead, so it is plain. The browser asks for the
 * same address again: the application itself may be what failed.
 */
export function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-4">
      <PageName>Er ging iets mis</PageName>
      <h1>Er ging iets mis</h1>
      <p role="alert">Deze pagina kan nu niet worden getoond. Wat al was vastgelegd, is bewaard.</p>
      <p>Was u net iets aan het vastleggen? Kijk dan eerst of het er staat voordat u het opnieuw doet.</p>
      {error.digest && <p>{`Nummer van de fout: ${error.digest}.`}</p>}
      <button type="button" className="min-h-11 font-semibold underline" onClick={() => location.reload()}>
        Opnieuw proberen
      </button>
    </div>
  );
}
