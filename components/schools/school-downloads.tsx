import { DownloadLinks } from "#components/ui/download-links.tsx";
import type { Asked } from "#lib/client/options.ts";
import type { CsvFormat } from "#lib/domain/csv-format.ts";
import type { Day } from "#lib/domain/day.ts";
import { paths } from "#lib/paths.ts";

type SchoolDownloadsProps = { asked: Asked; on: Day; knownAt: Day };

/** The list as files: all its pages, on the day that the page shows. */
export function SchoolDownloads({ asked, on, knownAt }: SchoolDownloadsProps) {
  const href = (format: CsvFormat) =>
    paths.exportSchools({ ...asked, after: undefined, before: undefined, on, knownAt, format });
  return (
    <DownloadLinks
      links={[
        { text: "Download voor Excel (csv)", href: href("excel") },
        { text: "Download open data (csv)", href: href("open") },
      ]}
    />
  );
}
