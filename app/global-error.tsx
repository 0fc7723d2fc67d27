"use client";

import { PageError } from "#components/frame/page-error.tsx";
import "./globals.css";

/** What is left when not even the frame of a page could be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nl">
      <body>
        <main id="inhoud" className="mx-auto max-w-page p-6">
          <PageError error={error} />
        </main>
      </body>
    </html>
  );
}
