/** Up to how many learners a school gets a draw of one, two and three locations; above that four. */
export type DrawRule = { oneUpTo: number; twoUpTo: number; threeUpTo: number };

/** No visit sees more locations than this. */
export const mostDrawn = 4;

/**
 * What holds until the coordinator sets other boundaries. Our own example: the source says one, two or three, and at
 * most four locations by size, and names no boundaries.
 */
export const exampleRule: DrawRule = { oneUpTo: 100, twoUpTo: 250, threeUpTo: 600 };

/** How many locations are drawn. Of a school whose learners are not known as many as of a large one. */
export function drawSize(learners: number | null, locations: number, rule: DrawRule): number {
  return Math.min(locations, bySize(learners, rule));
}

function bySize(learners: number | null, { oneUpTo, twoUpTo, threeUpTo }: DrawRule): number {
  if (learners === null || learners > threeUpTo) return mostDrawn;
  if (learners > twoUpTo) return 3;
  return learners > oneUpTo ? 2 : 1;
}

/** What ranks a candidate: the SHA-256, as hex, of `seed:id`. */
export type DrawRank = (id: string) => string;

/** The order of the draw: the candidate with the lowest rank first. */
export function inDrawnOrder(candidates: readonly string[], rank: DrawRank): string[] {
  return candidates.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

export type DrawReplacement = { locationId: string; replacementId: string };

/** What is to be seen: the first of the drawn order, with each replacement in the place of what it replaced. */
export function drawnLocations(
  draw: { candidates: readonly string[]; size: number },
  rank: DrawRank,
  replacements: readonly DrawReplacement[],
): string[] {
  const first = inDrawnOrder(draw.candidates, rank).slice(0, draw.size);
  return replacements.reduce(
    (seen, { locationId, replacementId }) => seen.map((id) => (id === locationId ? replacementId : id)),
    first,
  );
}

/**
 * What takes the place of a drawn location: the next of the drawn order that was not drawn yet and is open, or else the
 * first of the locations that opened since the draw; null where there is none. Nobody chooses it.
 */
export function replacementFor(
  draw: { candidates: readonly string[]; size: number },
  rank: DrawRank,
  replacements: readonly DrawReplacement[],
  /** In the order of opening. */
  open: readonly string[],
): string | null {
  const ordered = inDrawnOrder(draw.candidates, rank);
  const used = new Set([
    ...ordered.slice(0, draw.size),
    ...replacements.map((replacement) => replacement.replacementId),
  ]);
  const later = open.filter((id) => !draw.candidates.includes(id));
  return [...ordered, ...later].find((id) => open.includes(id) && !used.has(id)) ?? null;
}
