import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { roles } from "./domain/actor.ts";

const rooms = ["app", "components", "db", "lib", "scripts"];

/** What each room may import of our own; `type:` for types alone. Tests and their world may import anything. */
const doors: Record<string, readonly string[]> = {
  "lib/domain": [],
  "lib/inputs": ["lib/domain"],
  db: ["lib/domain"],
  "lib/queries": ["lib/domain", "lib/inputs", "db"],
  "lib/commands": ["lib/domain", "lib/inputs", "lib/queries", "db"],
  "lib/import": ["lib/domain", "lib/inputs", "lib/queries", "lib/commands", "db"],
  "lib/demo": ["lib/domain", "lib/inputs", "lib/queries", "lib/commands", "lib/import", "db"],
  "lib/charts": ["lib/domain", "lib/text", "type:lib/inputs", "type:lib/queries"],
  "lib/text": ["lib/domain"],
  "lib/export": ["lib/domain", "lib/text", "type:lib/queries"],
  "lib/mail": ["lib/domain", "lib/queries", "lib/text", "lib/paths.ts", "lib/planning-paths.ts", "db"],
  "lib/paths.ts": ["lib/domain"],
  "lib/planning-paths.ts": ["lib/paths.ts"],
  "lib/inspector-paths.ts": ["lib/paths.ts"],
  "lib/framework-paths.ts": ["lib/paths.ts"],
  "lib/server": [
    "lib/domain",
    "lib/inputs",
    "lib/queries",
    "lib/commands",
    "lib/import",
    "lib/export",
    "lib/charts",
    "lib/text",
    "lib/paths.ts",
    "lib/planning-paths.ts",
    "lib/inspector-paths.ts",
    "db",
  ],
  "lib/field": ["lib/domain", "lib/client", "lib/paths.ts", "type:lib/queries"],
  "lib/client": ["lib/domain", "lib/inputs", "lib/paths.ts", "type:lib/queries"],
  components: [
    "lib/domain",
    "lib/inputs",
    "lib/client",
    "lib/field",
    "lib/text",
    "lib/paths.ts",
    "lib/planning-paths.ts",
    "lib/inspector-paths.ts",
    "lib/framework-paths.ts",
    "type:lib/queries",
    "type:lib/import",
    "type:lib/charts",
  ],
  app: ["components", "lib"],
  scripts: ["lib", "db"],
};

const files = rooms
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)))
  .filter((file) => /\.(tsx?|mjs)$/.test(file));
const code = files.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith("lib/testing"));

function roomOf(file: string): string {
  return Object.keys(doors).find((room) => file === room || file.startsWith(`${room}/`)) ?? file;
}

/** Imports of our own code in a file, as paths from the top, `type:` before those of types alone. */
function imports(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^"';]*?from "([#.][^"]+)"|^import "(\.[^"]+)"/gm),
  ].map(([, type, from = "", bare = ""]) => {
    const target = from || bare;
    const path = target.startsWith("#") ? target.slice(1) : normalize(join(dirname(file), target));
    return `${type ? "type:" : ""}${path}`;
  });
}

test("the test reads the code", () => {
  expect(code.length).toBeGreaterThan(150);
  expect(imports("lib/queries/progress.ts")).toContain("lib/domain/policy.ts");
  expect(imports("lib/client/options.ts")).toContain("type:lib/queries/journal.ts");
});

test.each(Object.keys(doors))("%s imports only from the rooms below it", (room) => {
  const mine = code.filter((file) => roomOf(file) === room);
  expect(mine.length).toBeGreaterThan(0);
  const allowed = (target: string) =>
    (doors[room] ?? []).some((door) => {
      const path = door.replace(/^type:/, "");
      const isBelow =
        roomOf(target.replace(/^type:/, "")) === path || target.replace(/^type:/, "").startsWith(`${path}/`);
      return isBelow && (!door.startsWith("type:") || target.startsWith("type:"));
    });
  const wrong = mine.flatMap((file) =>
    imports(file)
      .filter((target) => roomOf(target.replace(/^type:/, "")) !== room && !allowed(target))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("files are short and named for what they hold", () => {
  const long = files.filter((file) => {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
    return lines > (code.includes(file) ? 200 : 300);
  });
  expect(long).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils|helpers|common|index)\.\w+$/.test(file))).toEqual([]);
});

test("the clock is read in one place; what is pure or transactional is given the moment", () => {
  const pure = code.filter((file) => /^(lib\/(domain|inputs|queries|commands|import|text)|db)\//.test(file));
  const readers = pure.filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, "utf8")));
  expect(readers).toEqual([]);
});

/** A role that is compared by name, or looked up by it: what a role may do or see is asked of the policy. */
const names = `"(?:${roles.join("|")})"`;
const role = "\\w*[rR]ole\\b\\)?";
const byRole = new RegExp(
  [
    `${role}\\s*[!=]==?\\s*${names}`,
    `${names}\\s*[!=]==?\\s*(?:\\w+\\??\\.)*${role}`,
    `(?:eq|ne|inArray)\\(\\w+\\.role,\\s*\\[?${names}`,
    `switch \\((?:\\w+\\.)*${role}`,
    `${names}\\]?(?: as const)?\\.includes\\((?:\\w+\\.)*${role}`,
    "Record<Role,",
  ].join("|"),
);

test("outside the policy and the names on a screen, nothing depends on which role somebody has", () => {
  for (const fault of [
    'actor.role === "inspector"',
    '"admin" !== account.role',
    'eq(account.role, "admin")',
    "switch (actor.role) {",
    '["inspector", "reviewer"].includes(actor.role)',
    "const intros: Partial<Record<Role, string>> = {",
  ])
    expect(fault).toMatch(byRole);
  for (const fine of ['actor.role === "nobody"', "current.role === input.role", "holdsVisits(actor.role)"])
    expect(fine).not.toMatch(byRole);
  const allowed = ["lib/domain/policy-rules.ts", "lib/text/roles.ts", "lib/demo/accounts.ts"];
  const asked = code.filter((file) => /^(app|components|lib|db)\//.test(file) && !allowed.includes(file));
  expect(asked.filter((file) => byRole.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("the domain knows no package but the calendar", () => {
  const packages = code
    .filter((file) => file.startsWith("lib/domain/"))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/(?:from|import) "([^#."][^"]*)"/g)])
    .map(([, name]) => name);
  expect([...new Set(packages)]).toEqual(["temporal-polyfill"]);
});
