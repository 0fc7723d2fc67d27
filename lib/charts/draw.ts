import { type Markish, type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

const { document } = parseHTML("<html><body></body></html>");

/** Room around the plot for the labels that stand at its edges. */
export type ChartFrame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** The font size of all text in a chart, in its own pixels. */
export const fontSize = 15;

/** Draws marks into a frame, as the inner part of an SVG: sparing, because it is sent with the page. */
export function drawIn(
  frame: ChartFrame,
  scales: Pick<PlotOptions, "x" | "y">,
  marks: readonly Markish[],
): string {
  const drawing = plot({
    document: document as unknown as Document,
    width: frame.width,
    height: frame.height,
    marginLeft: frame.left,
    marginRight: frame.right,
    marginTop: frame.top,
    marginBottom: frame.bottom,
    ...scales,
    marks: [...marks],
  });
  return drawing.innerHTML
    .replace(/<style>[\s\S]*?<\/style>/, "") // what it says of its class is of no use here
    .replaceAll(/ aria-(?:label|hidden)="[^"]*"/g, "") // an image has no parts to whoever listens
    .replaceAll(/\d+\.\d{2,}/g, (precise) => String(Math.round(Number(precise) * 10) / 10));
}

/** An SVG around drawn parts. It takes the font of the page; a file of its own says which. */
export function svg(
  { width, height }: Pick<ChartFrame, "width" | "height">,
  inner: string,
  attributes = "",
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-size="${fontSize}" fill="currentColor" text-anchor="middle"${attributes}>${inner}</svg>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Whole numbers from 0 up, at most `most` steps of 1, 2 or 5 times a power of ten. */
export function wholeTicks(max: number, most = 5): number[] {
  let step = 1;
  for (let n = 0; max / step > most; n++) step *= n % 3 === 1 ? 2.5 : 2;
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, n) => n * step);
}
