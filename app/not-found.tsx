import { PageName } from "#components/ui/page/page-name.tsx";
import { figurePaths } from "#lib/figures/paths.ts";

/** Every page names what this needs, that without a connection too: it brings no link of the router. */
export default function NotFound() {
  return (
    <main id="inhoud" tabIndex={-1} className="mx-auto max-w-page p-6">
      <PageName>Deze pagina bestaat niet</PageName>
      <h1>Deze pagina bestaat niet</h1>
      <p className="mt-4">
        Kijk of het adres klopt, of <a href={figurePaths.progress()}>ga naar het begin</a>.
      </p>
    </main>
  );
}
