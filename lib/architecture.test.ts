import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { roles } from "#lib/access/actor.ts";

const rooms = ["app", "components", "db", "lib", "scripts"];

const files = rooms
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)))
  .filter((file) => /\.(tsx?|mjs)$/.test(file));
const code = files.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith("lib/testing"));

test("the test reads the code", () => {
  expect(code.length).toBeGreaterThan(700);
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
  const pure = code.filter(
    (file) => /^(lib|db)\//.test(file) && !/^lib\/(server|mail|demo|client|field|offline)\//.test(file),
  );
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
  const allowed = ["lib/access/policy-rules.ts", "lib/access/text.ts", "lib/demo/accounts.ts"];
  const asked = code.filter((file) => /^(app|components|lib|db)\//.test(file) && !allowed.includes(file));
  expect(asked.filter((file) => byRole.test(readFileSync(file, "utf8")))).toEqual([]);
});
