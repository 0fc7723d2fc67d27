/** First thing in the body; `href` is the id of `<main tabIndex={-1}>`. */
export function SkipLink({ href = "#inhoud" }: { href?: string }) {
  return (
    <a
      href={href}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-3 focus:font-semibold focus:text-on-accent print:hidden"
    >
      Naar de inhoud
    </a>
  );
}
