import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { z } from "zod";
import { type FieldError, invalid, mostErrors } from "#lib/access/problem.ts";
import type { Framework } from "#lib/framework/rules/framework.ts";
import { frameworkFile } from "./framework-file.ts";

type Path = readonly PropertyKey[];

/** A sound file: the version in it, and how an error about a part of it names the line. */
export type FrameworkLines = { framework: Framework; errorAt(path: Path, message: string): FieldError };

/** Mistakes in the form of a file of which the line is looked up: that takes time, and a line often has two. */
const mostMistakes = 200;

/** A sound file goes seven deep; one that goes on and on would exhaust the reader. */
const deepest = 50;

/** Reads a version of the framework out of JSON. Throws `invalid` with everything that is wrong, line by line. */
export function readFrameworkFile(source: string): FrameworkLines {
  const text = source.replace(/^\uFEFF/, "");
  const tooDeep = offsetBelow(text, deepest);
  if (tooDeep !== null) throw invalid([errorOn(text, tooDeep, "hier staan te veel delen in elkaar.")]);
  const wrong: ParseError[] = [];
  const root = parseTree(text, wrong, { disallowComments: true, allowTrailingComma: false });
  if (wrong.length > 0 || !root) throw invalid(syntaxErrors(text, wrong.slice(0, mostMistakes)));
  const errorAt = (path: Path, message: string) => errorOn(text, nearest(root, path).offset, message);
  const twice = repeatedKeys(root).map(
    ({ key, offset }) =>
      () =>
        errorOn(text, offset, `“${key}” staat hier twee keer. Haal er één weg.`),
  );
  const read = frameworkFile.safeParse(getNodeValue(root));
  const unsound = read.error?.issues.flatMap(wrongIn) ?? [];
  const all = [
    ...twice,
    ...unsound.map(
      ({ path, message }) =>
        () =>
          errorAt(path, message),
    ),
  ];
  if (!read.success || all.length > 0) {
    const errors = sortedErrors(all);
    throw invalid(errors, errors);
  }
  const { $schema, ...framework } = read.data;
  return { framework, errorAt };
}

function wrongIn(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: `“${key}” hoort hier niet.` }));
}

/** What stands at a path, or where that is absent, the part that it is missing from. */
function nearest(root: Node, path: Path): Node {
  const steps = path.map((step) => (typeof step === "symbol" ? "" : step));
  const found = steps.map((_step, at) => findNodeAtLocation(root, steps.slice(0, steps.length - at)));
  return found.find((node) => node !== undefined) ?? root;
}

/** Of a key that occurs twice only one value would count, without a word about the other. */
function repeatedKeys(node: Node): { key: string; offset: number }[] {
  const children = node.children ?? [];
  const keys = node.type === "object" ? children.flatMap(({ children: [key] = [] }) => key ?? []) : [];
  const repeated = keys.filter((key, at) => keys.findIndex(({ value }) => value === key.value) < at);
  return [...repeated.map(({ value: key, offset }) => ({ key, offset })), ...children.flatMap(repeatedKeys)];
}

const syntaxMessages: Record<string, string> = {
  CommaExpected: "hier ontbreekt een komma.",
  ColonExpected: "hier ontbreekt een dubbele punt.",
  CloseBraceExpected: "hier ontbreekt een } van een deel dat eerder begint.",
  CloseBracketExpected: "hier ontbreekt een ] van een lijst die eerder begint.",
  EndOfFileExpected: "het bestand hoort hier op te houden.",
  InvalidCommentToken: "een opmerking mag niet in dit bestand.",
  PropertyNameExpected: "hier hoort een naam tussen aanhalingstekens. Staat er een komma te veel?",
  ValueExpected: "hier hoort een waarde. Staat er een komma te veel?",
};

/** One for each line: what stands behind the first mistake of a line mostly follows from it. */
function syntaxErrors(text: string, wrong: readonly ParseError[]): FieldError[] {
  const errors = wrong.map(({ error, offset }) => {
    const explanation =
      syntaxMessages[printParseErrorCode(error)] ?? "hier staat iets dat niet in JSON past.";
    return errorOn(text, offset, `Dit is geen geldige JSON: ${explanation}`);
  });
  return errors.filter(({ field }, at) => errors.findIndex((other) => other.field === field) === at);
}

function errorOn(text: string, offset: number, message: string): FieldError {
  const line = text.slice(0, offset).split("\n").length;
  return { field: `file.line.${line}`, message: `Regel ${line}: ${message}` };
}

/** From the first line to the last, each sentence about a line once. What is left out is counted. */
function sortedErrors(all: readonly (() => FieldError)[]): FieldError[] {
  const made = all.slice(0, mostErrors).map((make) => make());
  const once = new Map(made.map((error) => [error.message, error]));
  const lineOf = ({ field }: FieldError) => Number(field.split(".").at(-1));
  const errors = [...once.values()].toSorted((a, b) => lineOf(a) - lineOf(b));
  const rest = all.length - mostErrors;
  return rest > 0 ? [...errors, { field: "file", message: `Er zijn nog ${rest} andere fouten.` }] : errors;
}

/** Where the text goes deeper than so many parts within each other; null where it never does. */
function offsetBelow(text: string, levels: number): number | null {
  let level = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (sign === "[" || sign === "{") level += 1;
    if (sign === "]" || sign === "}") level -= 1;
    if (level > levels) return index;
  }
  return null;
}
