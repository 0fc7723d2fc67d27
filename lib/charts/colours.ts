/**
 * The tokens of the theme that a chart uses, with the value that each has in the light theme: on the page a chart
 * follows the theme, a file of its own cannot.
 */
export const lightColours = {
  "--color-canvas": "#f8f6f2",
  "--color-ink": "#1e2428",
  "--color-ink-muted": "#555b5f",
  "--color-line": "#ddd8ce",
  "--color-accent": "#0b5563",
} as const;

type Token = keyof typeof lightColours;

/** A token as the value of an attribute of SVG. */
export function colour(token: Token): string {
  return `var(${token})`;
}

/** The drawing with plain colours in place of tokens, on the ground that the theme has. */
export function withPlainColours(svg: string): string {
  return svg
    .replaceAll(/var\((--[\w-]+)\)/g, (_, token: Token) => lightColours[token])
    .replaceAll("currentColor", lightColours["--color-ink"]);
}
