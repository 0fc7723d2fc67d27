/** Everything that can go wrong in a way that the person behind the screen must hear about. */
export const problemKinds = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "password-change-required": 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** One thing wrong with one field: `field` is a dotted path into the input, `message` a Dutch sentence. */
export type FieldError = { field: string; message: string };

/** A refusal. `message` is a Dutch sentence for the screen; `errors` is filled for `invalid` only. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];

  constructor(kind: ProblemKind, message: string, errors: readonly FieldError[] = []) {
    super(message);
    this.name = "Problem";
    this.kind = kind;
    this.errors = errors;
  }
}

/** A refusal for now: whoever asks again after so many seconds may be served. */
export class TooBusy extends Problem {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number, kind: ProblemKind = "unavailable") {
    super(kind, message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Errors that one answer tells; beside these it says how many there are. */
export const mostErrors = 100;

/** Everything that is wrong, the first of it told: a large request could otherwise ask for an answer of any size. */
export function invalid(errors: readonly FieldError[], told = firstOf(errors)): Problem {
  const [first] = errors;
  const message =
    errors.length === 1 && first ? first.message : `Er zijn ${errors.length} dingen die niet kloppen.`;
  return new Problem("invalid", message, told);
}

function firstOf(errors: readonly FieldError[]): readonly FieldError[] {
  const rest = errors.length - mostErrors;
  if (rest <= 0) return errors;
  return [...errors.slice(0, mostErrors), { field: "", message: `Er zijn nog ${rest} andere fouten.` }];
}

export function notFound(what: string): Problem {
  return new Problem("not-found", `${what} is niet gevonden.`);
}

export function conflict(message: string): Problem {
  return new Problem("conflict", message);
}
