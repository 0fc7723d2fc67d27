import type { ReactNode } from "react";
import { Link } from "../link.tsx";
import { CrumbTrail } from "./crumb-trail.tsx";
import { PageTitle, type PageTitleProps } from "./page-title.tsx";

export type Crumb = { href: string; label: ReactNode };

export type PageHeaderProps = Omit<PageTitleProps, "above"> & {
  /** The pages above this one, highest first. */
  breadcrumb?: readonly Crumb[];
};

/** How a page within the application begins: its title under the pages above it. */
export function PageHeader({ breadcrumb = [], ...title }: PageHeaderProps) {
  return (
    <PageTitle
      {...title}
      above={
        breadcrumb.length > 0 && (
          <CrumbTrail>
            {breadcrumb.map(({ href, label }) => (
              <Link key={href} href={href} className="inline-flex min-h-6 items-center">
                {label}
              </Link>
            ))}
          </CrumbTrail>
        )
      }
    />
  );
}
