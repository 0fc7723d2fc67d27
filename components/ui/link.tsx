import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/** A link within the application. Nothing is fetched ahead of a click: every page depends on who asks and on the latest facts. */
export function Link(props: LinkProps) {
  return <NextLink {...props} prefetch={false} />;
}
