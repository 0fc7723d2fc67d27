const setting = "toetsen";

/** Whether single keys work on this device: they can be switched off (WCAG 2.1.4). */
export function singleKeysWork(): boolean {
  try {
    return localStorage.getItem(setting) !== "uit";
  } catch {
    return true; // a browser that stores nothing
  }
}

export function setSingleKeys(work: boolean): void {
  try {
    if (work) localStorage.removeItem(setting);
    else localStorage.setItem(setting, "uit");
  } catch {
    // a browser that stores nothing: the setting does not outlive the page
  }
}

/** Where a letter is text or chooses an option; a slider or a checkbox takes no letters. */
const typedIn = "textarea, select, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])";

/** A key alone is a command only where it cannot be text, part of another command, or meant for a dialog. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typedIn)) return false;
  return document.querySelector("dialog[open]") === null && singleKeysWork();
}

/** Runs a key on the page itself; returns whether it did anything. */
export function runKey(key: string): boolean {
  switch (key) {
    case "/":
      return focus(document.querySelector<HTMLElement>("main input[type=search]"));
    case "j":
      return focus(rowLink(1));
    case "k":
      return focus(rowLink(-1));
    case "x":
      return open(document.querySelector("main details:has(> [aria-keyshortcuts=x])"));
    default:
      return false;
  }
}

/** Opens a part of the page and goes to its first field. */
function open(part: HTMLDetailsElement | null): boolean {
  if (part) part.open = true;
  return focus(part?.querySelector<HTMLElement>("input:not([type=hidden])"));
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return Boolean(element);
}

/** The link of the row after or before the one with the focus; the first row when none has it. */
function rowLink(step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("main tbody tr")].filter((row) =>
    row.querySelector("a"),
  );
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1);
  return rows[next]?.querySelector("a") ?? undefined;
}
