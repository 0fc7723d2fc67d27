import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chromium-headless-shell",
];

/** The Chromium of this server, which prints pages as PDF: the one that is named, or else one on PATH; else null. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const { TIDK_CHROMIUM: named, PATH = "" } = environment;
  if (named) return existsSync(named) ? named : null;
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}
