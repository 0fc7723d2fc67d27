export type DownloadLinksProps = {
  /** Says what is downloaded and as what: "Download voor Excel (csv)". */
  links: readonly { text: string; href: string }[];
};

/** Plain links to files: no page is fetched ahead for them, and a refusal does not replace the page. */
export function DownloadLinks({ links }: DownloadLinksProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      {links.map(({ text, href }) => (
        <li key={href}>
          <a href={href} download="" className="inline-flex min-h-8 items-center">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
