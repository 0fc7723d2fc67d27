import { ProblemPage } from "#components/frame/problem-page.tsx";

/** A page about what does not exist; answered with status 404. */
export default function NotFound() {
  return (
    <ProblemPage
      title="Niet gevonden"
      message="Wat u zoekt, is niet gevonden. Kijk of het adres klopt; misschien is het er niet meer."
    />
  );
}
