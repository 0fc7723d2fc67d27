import { existsSync, readFileSync } from "node:fs";

/**
 * How many tests of a step passed and failed, from its JSON report (Vitest's or Playwright's). A step without a
 * report counts as one test; a step that failed has at least one failure.
 */
export function countsFrom(report, exitCode) {
  const counts = report && existsSync(report) ? countsIn(JSON.parse(readFileSync(report, "utf8"))) : null;
  const { passed, failed } = counts ?? { passed: exitCode === 0 ? 1 : 0, failed: 0 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** Reads the totals of a Vitest report (`numPassedTests`) or a Playwright report (`stats`). */
export function countsIn(report) {
  if (report.stats)
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** The closing line: `12 passed, 0 failed`. */
export function lineOf(counts) {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}
