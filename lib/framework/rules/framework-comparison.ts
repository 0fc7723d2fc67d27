import type { Aspect, Criterion, Framework } from "./framework.ts";

/** A value in the one version and in the other. */
export type Difference<Value> = { from: Value; to: Value };

/** A criterion that both versions have, by its id, and what is not the same about it. */
export type ChangedCriterion = {
  name: string;
  aspect: string;
  renamed: Difference<string> | null;
  /** Stands under another aspect. */
  moved: Difference<string> | null;
  core: Difference<boolean> | null;
  minimum: Difference<Criterion["minimum"]> | null;
  indicators: Difference<Criterion["indicators"]> | null;
};

export type FrameworkComparison = {
  label: Difference<string> | null;
  scale: Difference<Framework["scale"]> | null;
  norm: Difference<Framework["norm"]> | null;
  words: Difference<Framework["words"]> | null;
  /** Aspects with another name; one that came or went shows in its criteria. */
  aspects: Difference<string>[];
  added: Placed[];
  removed: Placed[];
  changed: ChangedCriterion[];
};

type Placed = { name: string; aspect: string };
type PlacedCriterion = { criterion: Criterion; aspect: Aspect };

/** What a version has that another has not, and what is different about what they share. Order does not count. */
export function compareFrameworks(from: Framework, to: Framework): FrameworkComparison {
  const [before, after] = [placedIn(from), placedIn(to)];
  const aspectBefore = new Map(from.aspects.map((aspect) => [aspect.id, aspect.name]));
  return {
    label: difference(from.label, to.label),
    scale: difference(from.scale, to.scale),
    norm: difference(from.norm, to.norm),
    words: difference(from.words, to.words),
    aspects: to.aspects.flatMap(({ id, name }) => difference(aspectBefore.get(id) ?? name, name) ?? []),
    added: [...after].filter(([id]) => !before.has(id)).map(([, placed]) => named(placed)),
    removed: [...before].filter(([id]) => !after.has(id)).map(([, placed]) => named(placed)),
    changed: [...after].flatMap(([id, placed]) => {
      const earlier = before.get(id);
      return earlier ? (changeOf(earlier, placed) ?? []) : [];
    }),
  };
}

function placedIn({ aspects }: Framework): Map<string, PlacedCriterion> {
  return new Map(
    aspects.flatMap((aspect) =>
      aspect.criteria.map((criterion) => [criterion.id, { criterion, aspect }] as const),
    ),
  );
}

function named({ criterion, aspect }: PlacedCriterion): Placed {
  return { name: criterion.name, aspect: aspect.name };
}

function changeOf(from: PlacedCriterion, to: PlacedCriterion): ChangedCriterion | null {
  const differences = {
    renamed: difference(from.criterion.name, to.criterion.name),
    moved: from.aspect.id === to.aspect.id ? null : { from: from.aspect.name, to: to.aspect.name },
    core: difference(from.criterion.isCore, to.criterion.isCore),
    minimum: difference(from.criterion.minimum, to.criterion.minimum),
    indicators: isSame(from.criterion.indicators.toSorted(), to.criterion.indicators.toSorted())
      ? null
      : { from: from.criterion.indicators, to: to.criterion.indicators },
  };
  return Object.values(differences).some((value) => value !== null) ? { ...named(to), ...differences } : null;
}

function difference<Value>(from: Value, to: Value): Difference<Value> | null {
  return isSame(from, to) ? null : { from, to };
}

/** Whether two values are equal; the order of keys does not count. */
function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null)
    return left === right;
  const [keys, rightValues] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    keys.length === rightValues.size && keys.every(([key, value]) => isSame(value, rightValues.get(key)))
  );
}
