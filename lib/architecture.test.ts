import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { roles } from "#lib/access/actor.ts";
import { isTest, sources } from "./testing/sources.ts";

/** Rooms of `lib` from the ground up. A room sees those of the groups before its own; rooms of one group do not see each other. */
const groups = [
  ["calendar", "access"],
  ["text", "charts", "export"],
  ["operation"],
  ["status"],
  ["register"],
  ["framework", "inspectors", "journal", "accounts"],
  ["visits"],
  ["procedure"],
  ["figures"],
  ["schools"],
  ["planning", "workload"],
  ["worklist", "reports"],
  ["import", "demo", "mail"],
  ["server"],
];

/** Rooms that stand beside the others: they run in the browser, and know no database. */
const browserRooms = ["client", "offline"];

/** Rooms without a subject of the work: their files stand without floors. */
const withoutFloors = [
  "calendar",
  "access",
  "text",
  "charts",
  "export",
  "operation",
  "demo",
  "mail",
  "server",
];

/** The floors of a room, and what may stand beside them. A floor sees those before it, in whatever room. */
const floors = ["rules", "inputs", "reads", "commands"];
const besideFloors = ["text", "paths", "operations"];

const code = sources.filter((file) => !isTest(file));

type Import = { from: string; to: string; isType: boolean };

/** Imports of our own code in a file, whether of values, of types or lazy. */
function importsOf(from: string): Import[] {
  const statement =
    /^(?:import|export)\s+(type\s)?([^"';]*?)from "([#.][^"]+)"|^import "([#.][^"]+)"|\bimport\("([#.][^"]+)"\)/gm;
  return [...readFileSync(from, "utf8").matchAll(statement)].map(([, type, names, path, bare, lazy]) => {
    const target = path ?? bare ?? lazy ?? "";
    const to = target.startsWith("#") ? target.slice(1) : normalize(join(dirname(from), target));
    const parts =
      names
        ?.match(/\{([^}]*)\}/)?.[1]
        ?.split(",")
        .filter((part) => part.trim()) ?? [];
    const typesAlone = parts.length > 0 && parts.every((part) => part.trim().startsWith("type "));
    return { from, to, isType: Boolean(type) || typesAlone };
  });
}

const imports = code.flatMap(importsOf);

function roomOf(file: string): string | null {
  return /^lib\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function groupOf(room: string): number {
  return groups.findIndex((group) => group.includes(room));
}

/** The floor that a file stands on; words, addresses and pure rules are the ground floor. */
function floorOf(file: string): number | null {
  const inside = /^lib\/[^/]+\/([^/.]+)/.exec(file)?.[1] ?? "";
  if (withoutFloors.includes(roomOf(file) ?? "")) return null;
  if (inside === "text" || inside === "paths") return 0;
  return floors.includes(inside) ? floors.indexOf(inside) : null;
}

function asText({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

test("the test reads the code", () => {
  expect(code.length).toBeGreaterThan(700);
  expect(imports.length).toBeGreaterThan(3000);
  expect(imports.filter(({ isType }) => isType).length).toBeGreaterThan(500);
  expect(
    groups.flat().filter((room) => room !== "reports" && !code.some((file) => roomOf(file) === room)),
  ).toEqual([]);
  expect(imports).toContainEqual({
    from: "lib/figures/reads/progress.ts",
    to: "lib/access/policy.ts",
    isType: false,
  });
});

test("every room of lib has a place in the order", () => {
  const rooms = new Set(code.flatMap((file) => roomOf(file) ?? []));
  const known = [...groups.flat(), ...browserRooms];
  expect([...rooms].filter((room) => !known.includes(room))).toEqual([]);
});

test("a room sees only the rooms below it", () => {
  const wrong = imports.filter(({ from, to, isType }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    if (room === null || other === null || room === other) return false;
    if (browserRooms.includes(room)) return !(isType || isForBrowsers(to));
    return browserRooms.includes(other) || groupOf(other) >= groupOf(room);
  });
  expect(wrong.map(asText)).toEqual([]);
});

test("a floor sees only the floors below it, in whatever room", () => {
  const wrong = imports.filter(({ from, to }) => {
    const [floor, other] = [floorOf(from), floorOf(to)];
    return floor !== null && other !== null && other > floor;
  });
  expect(wrong.map(asText)).toEqual([]);
});

/** What a browser may load: rules, inputs, words and addresses, and the rooms that know no database. */
function isForBrowsers(file: string): boolean {
  const room = roomOf(file) ?? "";
  if (browserRooms.includes(room) || ["calendar", "access", "text"].includes(room)) return true;
  const floor = floorOf(file);
  return (floor !== null && floor <= floors.indexOf("inputs")) || operationForBrowsers.includes(file);
}

/** What of the way to read and write a form uses too. */
const operationForBrowsers: readonly string[] = ["lib/operation/parse.ts", "lib/operation/plain.ts"];

test("what runs in a browser sees types alone of what reads and writes", () => {
  const wrong = imports.filter(
    ({ from, to, isType }) =>
      from.startsWith("components/") &&
      !to.startsWith("components/") &&
      !isForBrowsers(to) &&
      !(isType && to.startsWith("lib/")),
  );
  expect(wrong.map(asText)).toEqual([]);
});

test("the database knows the calendar, what can go wrong, what is the same, and of subjects the words that its columns hold", () => {
  const isColumnWord = ({ from, to, isType }: Import) =>
    isType && from.startsWith("db/schema/") && /^lib\/[^/]+\/rules\//.test(to);
  const wrong = imports.filter(
    (it) =>
      it.from.startsWith("db/") &&
      !it.to.startsWith("db/") &&
      !/^lib\/(calendar|access)\/|^lib\/text\/same-text\.ts$/.test(it.to) &&
      !isColumnWord(it),
  );
  expect(wrong.map(asText)).toEqual([]);
  const pure = imports.filter(
    ({ from, to }) =>
      to.startsWith("db/") &&
      (/^lib\/(calendar|access|text|charts|export)\//.test(from) || (floorOf(from) ?? 9) < 2),
  );
  expect(pure.map(asText)).toEqual([]);
});

test("nothing but a test knows the world of the tests, and lib knows neither pages nor screens", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to.startsWith("lib/testing/") ||
      to.startsWith("e2e/") ||
      (/^(lib|db)\//.test(from) && /^(app|components|scripts)\//.test(to)) ||
      (from.startsWith("components/") && /^(app|scripts|db)\//.test(to)),
  );
  expect(wrong.map(asText)).toEqual([]);
});

test("no circle of files, types and lazy imports included", () => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, "done");
  };
  for (const file of code) visit(file, []);
  expect(circles).toEqual([]);
});

test("a room of a subject has floors, words, addresses and what it offers, and nothing else", () => {
  const rooms = groups.flat().filter((room) => !withoutFloors.includes(room));
  const wrong = code.filter((file) => {
    const room = roomOf(file);
    if (room === null || !rooms.includes(room)) return false;
    const inside = file.slice(`lib/${room}/`.length);
    const [first = "", ...rest] = inside.split("/");
    if (rest.length > 0) return !floors.includes(first) && first !== "text";
    return !besideFloors.includes(first.replace(/\.tsx?$/, ""));
  });
  expect(wrong).toEqual([]);
});

test("files are short and named for what they hold, and folders have twenty of them at most", () => {
  const long = sources.filter((file) => {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
    return lines > (isTest(file) ? 300 : 200);
  });
  expect(long).toEqual([]);
  const stems = sources.map((file) => file.replace(/\.(tsx?|mjs)$/, ""));
  expect(stems.filter((stem, at) => stems.indexOf(stem) !== at)).toEqual([]);
  expect(sources.filter((file) => /(^|\/)(utils|helpers|common|index)\.\w+$/.test(file))).toEqual([]);
  const counts = Object.entries(Object.groupBy(code, dirname)).map(
    ([folder, inside = []]) => [folder, inside.length] as const,
  );
  expect(counts.filter(([, count]) => count > 20)).toEqual([]);
});

test("the clock is read in one place; what is pure or transactional is given the moment", () => {
  const given = code.filter((file) => {
    const room = roomOf(file);
    return (
      file.startsWith("db/") || (room !== null && !["server", "mail", "demo", ...browserRooms].includes(room))
    );
  });
  expect(given.length).toBeGreaterThan(300);
  const readers = given.filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, "utf8")));
  expect(readers).toEqual([]);
});

test("rules know no package but the calendar", () => {
  const packages = code
    .filter((file) => /^lib\/(calendar|access)\//.test(file) || /^lib\/[^/]+\/rules\//.test(file))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/(?:from|import) "([^#."][^"]*)"/g)])
    .map(([, name]) => name);
  expect([...new Set(packages)]).toEqual(["temporal-polyfill"]);
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
  const allowed = [
    "lib/operation/sample.ts", // the people of a sample are one of each role
    "lib/access/policy-rules.ts",
    "lib/access/text.ts",
    "lib/demo/accounts.ts",
  ];
  const asked = code.filter((file) => /^(app|components|lib|db)\//.test(file) && !allowed.includes(file));
  expect(asked.filter((file) => byRole.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("no object is spread that is written out on the spot: each property or prop has its own place", () => {
  expect(sources.filter((file) => /\.\.\.\{/.test(readFileSync(file, "utf8")))).toEqual([]);
});

/** What Next asks of a page or a route by name. */
const namesForNext = ["dynamic", "GET", "POST"];

test("an exported name means one thing in the whole house", () => {
  const statement = /^export (?:async )?(?:type|interface|const|function|class) (\w+)/gm;
  // Scripts and tests try the house: their names stay with them.
  const house = code.filter((file) => /^(app|components|db|lib)\//.test(file));
  const exported = house.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(statement)].map(([, name = ""]) => ({ name, file })),
  );
  expect(exported.length).toBeGreaterThan(2000);
  const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(
    ([name, places]) => new Set(places.map(({ file }) => file)).size > 1 && !namesForNext.includes(name),
  );
  expect(twice.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(", ")}`)).toEqual([]);
});
