import { type Province, provinces } from "./school.ts";

/** Provinces that border on each other, or are joined by a road over the water, each pair once. */
const borders: readonly (readonly [Province, Province])[] = [
  ["Groningen", "Fryslân"],
  ["Groningen", "Drenthe"],
  ["Fryslân", "Drenthe"],
  ["Fryslân", "Overijssel"],
  ["Fryslân", "Flevoland"],
  ["Fryslân", "Noord-Holland"],
  ["Drenthe", "Overijssel"],
  ["Overijssel", "Flevoland"],
  ["Overijssel", "Gelderland"],
  ["Flevoland", "Gelderland"],
  ["Flevoland", "Utrecht"],
  ["Flevoland", "Noord-Holland"],
  ["Gelderland", "Utrecht"],
  ["Gelderland", "Zuid-Holland"],
  ["Gelderland", "Noord-Brabant"],
  ["Gelderland", "Limburg"],
  ["Utrecht", "Noord-Holland"],
  ["Utrecht", "Zuid-Holland"],
  ["Noord-Holland", "Zuid-Holland"],
  ["Zuid-Holland", "Zeeland"],
  ["Zuid-Holland", "Noord-Brabant"],
  ["Zeeland", "Noord-Brabant"],
  ["Noord-Brabant", "Limburg"],
];

/** How many borders lie between two provinces at least: 0 within one, 1 for neighbours. */
export function bordersBetween(from: Province, to: Province): number {
  let reached = new Set<Province>([from]);
  for (let steps = 0; steps < provinces.length; steps++) {
    if (reached.has(to)) return steps;
    reached = new Set([...reached, ...[...reached].flatMap(neighboursOf)]);
  }
  throw new Error(`No way leads from ${from} to ${to}.`);
}

function neighboursOf(province: Province): Province[] {
  return borders.flatMap(([left, right]) => (left === province ? [right] : right === province ? [left] : []));
}
