import { ProblemPage } from "#components/frame/problem-page.tsx";

/** A page that is not for whoever asks; answered with status 403. */
export default function Forbidden() {
  return <ProblemPage title="Deze pagina is niet voor u" message="U mag dit niet zien of doen." />;
}
