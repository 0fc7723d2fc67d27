/**
 * What was typed in a form before React took it over stays on the screen, while React believes that the fields hold what the
 * server wrote, and would put that back. It hears of it now, as if it were typed at this moment.
 */
export function hearEarlyTyping(form: HTMLFormElement | null): void {
  for (const control of form?.elements ?? []) {
    if (control instanceof HTMLSelectElement) hearChoice(control);
    else if (control instanceof HTMLTextAreaElement) hearText(control);
    else if (control instanceof HTMLInputElement) {
      if (control.type === "radio" || control.type === "checkbox") hearTick(control);
      else if (control.type !== "file" && control.type !== "hidden") hearText(control);
    }
  }
}

function hearText(control: HTMLInputElement | HTMLTextAreaElement): void {
  const { value, defaultValue } = control;
  if (value === defaultValue) return;
  control.value = defaultValue; // React notes what is assigned, and hears only of what differs from that
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function hearTick(control: HTMLInputElement): void {
  const { checked, defaultChecked, type } = control;
  if (checked === defaultChecked || (type === "radio" && !checked)) return;
  control.checked = defaultChecked;
  control.click();
}

/** Only the server writes which option is the first choice. */
function hearChoice(control: HTMLSelectElement): void {
  const first = [...control.options].find(({ defaultSelected }) => defaultSelected);
  if (first && !first.selected) control.dispatchEvent(new Event("change", { bubbles: true }));
}
