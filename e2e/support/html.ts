import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";

/** The standard preset, and what it leaves to others; a rule that is off says why. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "unique-landmark": "error",
    "empty-heading": "error",
    "empty-title": "error",
  },
});

/** What stands on the page now, and what was served, keep the rules of HTML. */
export async function expectSoundHtml(page: Page, what: string, served: string | null = null): Promise<void> {
  const hydrated = ["hydrated", await page.content()] as const;
  for (const [when, html] of served === null ? [hydrated] : [hydrated, ["served", served] as const]) {
    const { results } = await validator.validateString(withoutScripts(html));
    const messages = results.flatMap((result) => result.messages);
    expect
      .soft(
        messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
        `${what}, ${when}`,
      )
      .toEqual([]);
  }
}

/** What scripts hold is no markup, and most of the bytes. React writes one into the address of a form that script sends. */
function withoutScripts(html: string): string {
  return html
    .replace(/(<script\b[^>]*>)[\s\S]*?(<\/script>)/g, "$1$2")
    .replace(/ action="javascript:[^"]*"/g, "");
}
