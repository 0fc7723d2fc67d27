import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs", "decisions");
const ownFile =
  /\b(?:app|components|db|docs|e2e|examples|lib|scripts)\/[\w./-]+\.(?:tsx?|mjs|md|json|csv)\b/g;
const head = /^# (.+)\n\nDate: (\d{4}-\d{2}-\d{2}) · Status: ([^·\n]+?)(?: · Subject: ([a-z]+))?\n/;
const fileName = /^(\d{4})-[a-z0-9-]+\.md$/;

const decisions = readdirSync(folder)
  .filter((file) => file !== "README.md")
  .toSorted()
  .map((file) => {
    const [, title = "", date = "", status = "", subject = "house"] =
      head.exec(readFileSync(join(folder, file), "utf8")) ?? [];
    return { file, number: fileName.exec(file)?.[1] ?? "", title, date, status, subject };
  });

test("a decision has a number of its own, a title, a date and a status", () => {
  expect(decisions.length).toBeGreaterThan(88);
  for (const decision of decisions)
    expect(decision, decision.file).toMatchObject({
      number: expect.stringMatching(/\d/),
      title: expect.stringMatching(/\S/),
    });
  expect(new Set(decisions.map(({ number }) => number)).size).toBe(decisions.length);
});

test("a decision is accepted, or superseded by one that there is", () => {
  const numbers = new Set(decisions.map(({ number }) => number));
  for (const { file, status } of decisions) {
    const later = /^(?:partly )?superseded by (\d{4})$/.exec(status)?.[1];
    if (later === undefined) expect(status, file).toBe("accepted");
    else expect(numbers, file).toContain(later);
  }
});

/** Made anew with `npx vitest run scripts/documents.test.ts -u`. */
test("the list of decisions is made from their first lines", async () => {
  const subjects = [...new Set(decisions.map(({ subject }) => subject))].toSorted();
  const sections = subjects.map((subject) => {
    const lines = decisions
      .filter((decision) => decision.subject === subject)
      .map(
        ({ number, file, title, status }) =>
          `- [${number}](${file}) ${title}${status === "accepted" ? "" : ` – ${status}`}`,
      );
    return `## ${subject}\n\n${lines.join("\n")}\n`;
  });
  await expect(`${introduction}\n${sections.join("\n")}`).toMatchFileSnapshot(join(folder, "README.md"));
});

test("documents name files that there are", () => {
  const documents = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", join("docs", "glossary.md")];
  const named = documents.flatMap((document) =>
    [...readFileSync(join(root, document), "utf8").matchAll(ownFile)].map(([path]) => ({ document, path })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

const introduction = `# Decisions

What a newcomer would ask about: what was decided, why, and what follows from it. A decision is not rewritten when another
takes its place: its status names the later one. Those without a status behind them here are accepted. The subject is a
room of the house (ARCHITECTURE.md), or \`house\` for what concerns all of it. The numbers 0089 to 0099 were never given.

A new one takes the next free number, a short file name, and the first lines of the others. Then make this list anew with
\`npx vitest run scripts/documents.test.ts -u\`.
`;
