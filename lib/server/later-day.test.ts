import { expect, test } from "vitest";
import { z } from "zod";
import { journalEnd } from "#db/journal/entry.ts";
import { addDays } from "#lib/calendar/day.ts";
import { inSmallWorld, noon } from "#lib/testing/small-world.ts";
import { operations } from "./operations.ts";
import type { RequestContext } from "./request-context.ts";

const today = noon.slice(0, 10);
const tomorrow = addDays(today, 1);
const foreseen = ["progress.read-forecast"];

/** The parameters of a day that a question takes. */
function daysOf(params: z.ZodType): string[] {
  const { properties = {} } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  return ["on", "knownAt", "vsOn", "vsKnownAt"].filter((name) => name in properties);
}

test("a day after today is refused by every question about facts, at its field; the forecast answers from today", async () => {
  await inSmallWorld(async ({ database, schoolId }) => {
    const { last: seq, hash: head } = await journalEnd(database.read);
    const asker = { actor: { role: "system" as const }, now: new Date(noon) };
    const context: RequestContext = { ...asker, database, read: database.read, seq, head, demo: false };
    let asked = 0;
    for (const operation of operations) {
      if (operation.kind === "command") continue;
      const days = daysOf(operation.params);
      const known = {
        ...(operation.path.includes("{id}") && { id: schoolId }),
        ...formatOf(operation.params),
      };
      for (const day of days) {
        asked += 1;
        const question = operation.run(context, { ...known, [day]: tomorrow });
        if (day === "on" && foreseen.includes(operation.action)) {
          await expect(question, operation.action).resolves.toMatchObject({ on: today });
          continue;
        }
        const errors = [{ field: day, message: expect.stringContaining("niet na vandaag") }];
        await expect(question, `${operation.action} ${day}`).rejects.toMatchObject({
          kind: "invalid",
          errors,
        });
        await expect(
          operation.run(context, { ...known, [day]: today }),
          `${operation.action} ${day}`,
        ).resolves.toBeDefined();
      }
    }
    expect(asked).toBeGreaterThanOrEqual(20);
  });
});

function formatOf(params: z.ZodType): { format?: string } {
  const { required = [] } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  return required.includes("format") ? { format: "open" } : {};
}
