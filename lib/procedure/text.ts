import { type Framework, isSufficient, type Score, stepOf } from "#lib/framework/rules/framework.ts";

/** A score in the words of a report: `voldoende (4, goed)`, `niet gezien`. */
export function scoreInReport(framework: Framework, score: Score): string {
  if (score === null) return "niet gezien";
  const { sufficient, insufficient } = framework.words.report;
  const word = isSufficient(framework, score) ? sufficient : insufficient;
  const name = stepOf(framework, score)?.name.toLowerCase();
  return name && name !== word ? `${word} (${score}, ${name})` : `${word} (${score})`;
}

/** Text as a string of CSS, whatever is in it: all but letters and digits is escaped. */
export function cssText(text: string): string {
  const escaped = [...text].map((sign) =>
    /[A-Za-z0-9]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}
