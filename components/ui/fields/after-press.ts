let isPressing = false;
const waiting = new Set<() => void>();

function end() {
  isPressing = false;
  for (const act of waiting) act();
  waiting.clear();
}

if (typeof window !== "undefined") {
  window.addEventListener("pointerdown", () => (isPressing = true), true);
  for (const type of ["click", "pointercancel", "keydown"])
    window.addEventListener(type, () => setTimeout(end), true);
}

/** At once or, while something is being pressed, right after: what appears must not move a button from under the pointer. */
export function afterPress(act: () => void): void {
  if (isPressing) waiting.add(act);
  else act();
}
