import type { ReactNode } from "react";
import "#components/procedure/report/report.css";

/** Without the frame: what is on paper is what is on the screen. */
export default function ReportLayout({ children }: { children: ReactNode }) {
  return (
    <main id="inhoud" tabIndex={-1} className="report-desk">
      {children}
    </main>
  );
}
