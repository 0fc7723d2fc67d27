import { z } from "zod";
import { saveDraftInput } from "./visit-draft.ts";

/** A save that cannot be taken in, and why. */
export const refusedSaveAnswer = z.strictObject({
  at: z.int().meta({ description: "Its place among the saves that were sent, from 0" }),
  id: z.string().nullable().meta({ description: "Its id; null where it has none" }),
  message: z.string().meta({ description: "Why, in Dutch" }),
});

type Sorted = { sound: unknown; refused: z.output<typeof refusedSaveAnswer>[] };

/** What was sent without the saves that cannot be taken in. Where that is none, or all of them, it stays as it was. */
export function soundSaves(raw: unknown): Sorted {
  const issues = saveDraftInput.safeParse(raw).error?.issues ?? [];
  const reasons = new Map(
    issues.toReversed().map(({ path: [list, at], message }) => [list === "saves" ? at : undefined, message]),
  );
  const saves = (raw as { saves?: unknown } | null)?.saves;
  if (reasons.size === 0 || !Array.isArray(saves)) return { sound: raw, refused: [] };
  const isEach = [...reasons.keys()].every((at) => typeof at === "number");
  if (!isEach || reasons.size === saves.length) return { sound: raw, refused: [] };
  const refused = [...reasons].map(([at, message]) => {
    const id: unknown = saves[Number(at)]?.id;
    return { at: Number(at), id: typeof id === "string" ? id : null, message };
  });
  const sound = { ...(raw as object), saves: saves.filter((_save, at) => !reasons.has(at)) };
  return { sound, refused: refused.sort((a, b) => a.at - b.at) };
}
