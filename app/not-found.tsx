import { Link } from "#components/ui/link.tsx";
import { figurePaths } from "#lib/figures/paths.ts";

export default function NotFound() {
  return (
    <main id="inhoud" tabIndex={-1} className="mx-auto max-w-page p-6">
      <h1>Deze pagina bestaat niet</h1>
      <p className="mt-4">
        Kijk of het adres klopt, of <Link href={figurePaths.progress()}>ga naar het begin</Link>.
      </p>
    </main>
  );
}
