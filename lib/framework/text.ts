import { dutchDay } from "#lib/calendar/day.ts";
import type { EvidenceMinimum, Framework } from "#lib/framework/rules/framework.ts";
import type {
  ChangedCriterion,
  Difference,
  FrameworkComparison,
} from "#lib/framework/rules/framework-comparison.ts";
import { longDay } from "#lib/text/dates.ts";

/** `1 lesbezoek, 1 gesprek, samen ten minste 2 bronnen` */
export function formatMinimum({ lessons, interviews, documents, together }: EvidenceMinimum): string {
  const kinds = [
    counted(lessons, "lesbezoek", "lesbezoeken"),
    counted(interviews, "gesprek", "gesprekken"),
    counted(documents, "document", "documenten"),
  ].filter((text) => text !== "");
  const rest = together > lessons + interviews + documents ? counted(together, "bron", "bronnen") : "";
  if (kinds.length === 0 && rest === "") return "Geen minimum";
  return [...kinds, rest && `samen ten minste ${rest}`].filter(Boolean).join(", ");
}

function counted(count: number, singular: string, plural: string): string {
  if (count === 0) return "";
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `Het advies is afkeuren bij meer dan 10 onvoldoende criteria, of als een kerncriterium onvoldoende is.` */
export function describeNorm({
  norm: { mostInsufficient: most, coreMayFail },
}: Pick<Framework, "norm">): string {
  const many =
    most === 0
      ? "zodra een criterium onvoldoende is"
      : `bij meer dan ${most} onvoldoende ${most === 1 ? "criterium" : "criteria"}`;
  const core = coreMayFail || most === 0 ? "" : ", of als een kerncriterium onvoldoende is";
  return `Het advies is afkeuren ${many}${core}.`;
}

/** `1 Onvoldoende (onvoldoende) · 4 Goed (voldoende)` */
export function formatScale({ scale }: Pick<Framework, "scale">): string {
  return scale.map((step) => `${step.score} ${step.name} (${nameOfSide(step)})`).join(" · ");
}

export function nameOfSide({ sufficient }: { sufficient: boolean }): string {
  return sufficient ? "telt als voldoende" : "telt als onvoldoende";
}

/** `1 februari 2018 tot en met 30 november 2018`, `vanaf 1 december 2018` */
export function describePeriodInForce({
  inForceFrom,
  untilDay,
}: {
  inForceFrom: string;
  untilDay: string | null;
}): string {
  if (untilDay === null) return `Vanaf ${longDay(inForceFrom)}`;
  // The first version is in force for whatever was visited before the second.
  if (inForceFrom === "1900-01-01") return `Tot en met ${longDay(untilDay)}`;
  return `${longDay(inForceFrom)} tot en met ${longDay(untilDay)}`;
}

/** A version in a list to choose from: `voorbeeld-3 (vanaf 01-02-2018)` */
export function formatVersion({ version, inForceFrom }: Pick<Framework, "version" | "inForceFrom">): string {
  return `${version} (vanaf ${dutchDay(inForceFrom)})`;
}

/** What is different, in words: about the whole, or under an aspect. */
export type DifferenceRow = { group: string; what: string; from: string; to: string };

export const wholeFramework = "Het kader als geheel";

/** A comparison as rows: first the whole, then what came, went and changed under each aspect. */
export function differenceRows(comparison: FrameworkComparison): DifferenceRow[] {
  const { label, scale, norm, words, aspects, added, removed, changed } = comparison;
  const whole = (what: string, difference: Difference<string> | null) =>
    difference ? [{ group: wholeFramework, what, ...difference }] : [];
  return [
    ...whole("Soort kader", label),
    ...whole(
      "Schaal",
      formatDifference(scale, (value) => formatScale({ scale: value })),
    ),
    ...whole(
      "Norm",
      formatDifference(norm, (value) => describeNorm({ norm: value })),
    ),
    ...whole(
      "Woorden",
      formatDifference(words, (value) => formatWords({ words: value })),
    ),
    ...aspects.flatMap((renamed) => whole("Naam van een aspect", renamed)),
    ...removed.map(({ name, aspect }) => ({ group: aspect, what: name, from: "Criterium", to: "Vervallen" })),
    ...added.map(({ name, aspect }) => ({ group: aspect, what: name, from: "–", to: "Nieuw criterium" })),
    ...changed.flatMap(describeChanges),
  ];
}

function describeChanges(change: ChangedCriterion): DifferenceRow[] {
  const { name, aspect, renamed, moved, core, minimum, indicators } = change;
  const row = (what: string, difference: Difference<string> | null) =>
    difference ? [{ group: aspect, what: `${name}: ${what}`, ...difference }] : [];
  return [
    ...row("naam", renamed),
    ...row("aspect", moved),
    ...row(
      "kern",
      formatDifference(core, (isCore) => (isCore ? "Kerncriterium" : "Geen kerncriterium")),
    ),
    ...row("bewijs", formatDifference(minimum, formatMinimum)),
    ...row(
      "indicatoren",
      formatDifference(indicators, (all) => all.join(" · ") || "Geen"),
    ),
  ];
}

export function formatWords({ words: { report, count } }: Pick<Framework, "words">): string {
  return `In rapporten ${report.sufficient} of ${report.insufficient}; in tellingen ${count.approved} of ${count.rejected}`;
}

function formatDifference<Value>(
  difference: Difference<Value> | null,
  format: (value: Value) => string,
): Difference<string> | null {
  return difference && { from: format(difference.from), to: format(difference.to) };
}
