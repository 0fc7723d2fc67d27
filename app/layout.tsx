import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "#components/ui/skip-link.tsx";
import "./globals.css";

export const metadata: Metadata = {
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl">
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
