import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "#components/ui/skip-link.tsx";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Toezicht in de klas", template: "%s – Toezicht in de klas" },
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
