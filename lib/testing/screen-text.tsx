import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { SearchParamsContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What a screen says, as a reader hears it: its words and numbers in their order. */
export function screenText(screen: ReactNode): string {
  const html = renderToStaticMarkup(
    <AppRouterContext value={{} as never}>
      <SearchParamsContext value={new URLSearchParams()}>{screen}</SearchParamsContext>
    </AppRouterContext>,
  );
  return html
    .replace(/<(svg|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
