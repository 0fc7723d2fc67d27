import { resolve } from "node:path";
import {
  type Expression,
  isBinaryExpression,
  isConditionalExpression,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxSelfClosingElement,
  isJsxText,
  isNumericLiteral,
  isParenthesizedExpression,
  isStringLiteral,
  type JsxChild,
  type Node,
  type SourceFile,
  SyntaxKind,
} from "typescript/unstable/ast";
import { API, type Checker, SignatureKind, type Type, TypeFlags } from "typescript/unstable/sync";

/** What a child of an element may come to. */
type Outcome = { text: boolean; element: boolean; nothing: boolean; list: boolean; isConstant: boolean };

const none: Outcome = { text: false, element: false, nothing: false, list: false, isConstant: false };
const literal: Outcome = { ...none, text: true, isConstant: true };
const textual = TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BigIntLike;
const nothing = TypeFlags.Null | TypeFlags.Undefined | TypeFlags.BooleanLike | TypeFlags.Void;

/**
 * Text of which React takes hold by its own node, in files of this project: `file:line`. A browser that translates puts other
 * nodes in the place of text; React then cannot remove it, change it, or put something before it. Text that changes or
 * comes and goes is therefore all that its element holds.
 */
export function findLooseText(files: (name: string) => boolean): string[] {
  const api = new API({ cwd: process.cwd() });
  try {
    const [project] = api.updateSnapshot({ openProject: resolve("tsconfig.json") }).getProjects();
    if (!project) throw new Error("The compiler does not know the project.");
    const { program, checker } = project;
    const look = new Look(checker);
    const found = program
      .getSourceFileNames()
      .map((path) => path.slice(process.cwd().length + 1))
      .filter((name) => name.endsWith(".tsx") && files(name))
      .flatMap((name) => {
        const file = program.getSourceFile(name);
        if (!file) throw new Error(`The compiler does not know ${name}.`);
        return look.looseIn(file).map((child) => {
          const line = file.text.slice(0, child.getStart(file)).split("\n").length;
          return `${name}:${line}`;
        });
      });
    return [...new Set(found)];
  } finally {
    api.close();
  }
}

class Look {
  readonly #checker: Checker;
  readonly #known = new Map<number, Outcome>();

  constructor(checker: Checker) {
    this.#checker = checker;
  }

  looseIn(file: SourceFile): JsxChild[] {
    const found: JsxChild[] = [];
    const visit = (node: Node): void => {
      if (isJsxElement(node) || isJsxFragment(node))
        found.push(...this.#looseAmong(node.children, isJsxFragment(node)));
      node.forEachChild(visit);
    };
    visit(file);
    return found;
  }

  #looseAmong(all: readonly JsxChild[], isFragment: boolean): JsxChild[] {
    const children = all.filter((child) => !isLayout(child));
    const outcomes = children.map((child) => this.#outcomeOf(child));
    return children.filter((child, at) => {
      const { text, list, isConstant } = outcomes[at] ?? none;
      if (!text) return false;
      if (isFragment) return true; // it stands among whatever is beside the fragment
      if (isConstant) return followsWhatMayBeAbsent(outcomes.slice(0, at));
      return children.length > 1 || list || !isJsxExpression(child);
    });
  }

  #outcomeOf(child: JsxChild): Outcome {
    if (isJsxText(child)) return literal;
    if (isJsxExpression(child)) return child.expression ? this.#outcomeOfExpression(child.expression) : none;
    if (!isJsxElement(child) && !isJsxSelfClosingElement(child)) return none;
    const { tagName } = isJsxElement(child) ? child.openingElement : child;
    const type = /^[a-z]/.test(tagName.getText()) ? undefined : this.#checker.getTypeAtLocation(tagName);
    const [signature] = type ? this.#checker.getSignaturesOfType(type, SignatureKind.Call) : [];
    return signature ? this.#outcomeOfLeaf(this.#checker.getReturnTypeOfSignature(signature)) : none;
  }

  #outcomeOfExpression(node: Expression): Outcome {
    if (isParenthesizedExpression(node)) return this.#outcomeOfExpression(node.expression);
    if (isStringLiteral(node) || isNumericLiteral(node)) return literal;
    if (isConditionalExpression(node))
      return join([this.#outcomeOfExpression(node.whenTrue), this.#outcomeOfExpression(node.whenFalse)]);
    if (isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      const right = () => this.#outcomeOfExpression(node.right);
      if (kind === SyntaxKind.AmpersandAmpersandToken) return join([right(), { ...none, nothing: true }]);
      if (kind === SyntaxKind.BarBarToken || kind === SyntaxKind.QuestionQuestionToken)
        return join([this.#outcomeOfExpression(node.left), right()]);
    }
    return this.#outcomeOfLeaf(this.#checker.getTypeAtLocation(node));
  }

  /** What may be elements as well as text was made elsewhere: it is for whoever made it to see to. */
  #outcomeOfLeaf(type: Type | undefined): Outcome {
    const outcome = this.#outcomeOfType(type);
    return outcome.text && outcome.element ? none : outcome;
  }

  #outcomeOfType(type: Type | undefined): Outcome {
    if (!type) return none;
    const known = this.#known.get(type.id);
    if (known) return known;
    this.#known.set(type.id, none); // for a type that holds itself
    const outcome = this.#readType(type);
    this.#known.set(type.id, outcome);
    return outcome;
  }

  #readType(type: Type): Outcome {
    if (type.isUnionType()) return join(type.getTypes().map((part) => this.#outcomeOfType(part)));
    if (type.flags & textual) return { ...literal, isConstant: type.isLiteralType() };
    if (type.flags & nothing) return { ...none, nothing: true };
    if (!type.isTypeReference() || !this.#checker.isArrayType(type)) return { ...none, element: true };
    const [part] = this.#checker.getTypeArguments(type);
    return { ...this.#outcomeOfType(part), nothing: true, list: true, isConstant: false };
  }
}

/** Space between lines of the source, and comments. */
function isLayout(child: JsxChild): boolean {
  if (isJsxText(child)) return /^\s*\n\s*$/.test(child.text);
  return isJsxExpression(child) && !child.expression;
}

/** What comes later is put before the text, which the browser may have taken away. */
function followsWhatMayBeAbsent(before: readonly Outcome[]): boolean {
  const last = before.at(-1);
  if (!last) return false;
  if (last.nothing) return true;
  return last.text && followsWhatMayBeAbsent(before.slice(0, -1));
}

function join(outcomes: readonly Outcome[]): Outcome {
  const some = (is: (outcome: Outcome) => boolean) => outcomes.some(is);
  return {
    text: some(({ text }) => text),
    element: some(({ element }) => element),
    nothing: some(({ nothing }) => nothing),
    list: some(({ list }) => list),
    isConstant: false,
  };
}
