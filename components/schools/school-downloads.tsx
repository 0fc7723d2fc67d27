import { DownloadLinks } from "#components/ui/download-links.tsx";
import type { Day } from "#lib/calendar/day.ts";
import type { CsvFormat } from "#lib/export/csv-format.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { SchoolListParams } from "./school-views.ts";

type SchoolDownloadsProps = { asked: SchoolListParams; on: Day; knownAt: Day };

const onePage = { after: undefined, before: undefined, limit: undefined };

/** The list as files: all its pages, on the day that the page shows. */
export function SchoolDownloads({ asked, on, knownAt }: SchoolDownloadsProps) {
  const href = (format: CsvFormat) =>
    schoolPaths.exportSchools({ ...asked, ...onePage, on, knownAt, format });
  return (
    <DownloadLinks
      links={[
        { text: "Download voor Excel (csv)", href: href("excel") },
        { text: "Download open data (csv)", href: href("open") },
      ]}
    />
  );
}
