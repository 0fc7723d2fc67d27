const lines = Array.from({ length: 200 }, (_, n) => n + 1);

/** A page made at build time: what Next sends fastest. Some lines, so that it is not smaller than a real page. */
export default function Page() {
  return lines.map((line) => <p key={line}>Regel {line} van een pagina die bij het bouwen is gemaakt.</p>);
}
