import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#lib/testing/runs.ts";
import { changedFields, typedOn } from "./typed-fields.ts";

test("what was typed comes back on what stands there by now", () => {
  const kept = { typed: { reason: "Agenda" }, before: { reason: "" } };
  const now = { reason: "", heldOn: "2018-01-02" };
  expect(typedOn(now, kept, ["reason"])).toEqual({ typed: { reason: "Agenda" }, before: { reason: "" } });
});

test("of a table only the rows that were typed in come back: what another changed in the others stays", () => {
  const then = { intake: 2, purpose: 3, content: 1 };
  const kept = { typed: { findings: { ...then, intake: 4 } }, before: { findings: then } };
  const now = { findings: { intake: 2, purpose: 1, content: 1, guidance: 3 } };
  expect(typedOn(now, kept, ["findings"])).toEqual({
    typed: { findings: { intake: 4, purpose: 1, content: 1, guidance: 3 } },
    before: { findings: { intake: 2, purpose: 1, content: 1, guidance: 3 } },
  });
});

test("a row that was typed in and that another changed too is told as changed", () => {
  const kept = { typed: { findings: { intake: 4 } }, before: { findings: { intake: 2 } } };
  const now = { findings: { intake: 3 } };
  const then = typedOn(now, kept, ["findings"]);
  expect(then.typed).toEqual({ findings: { intake: 4 } });
  expect(changedFields(now, { ...now, ...then.before })).toEqual(["findings"]);
});

test("whatever is typed in whatever form, kept and put back on the same form gives what was typed", () => {
  const value = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.dictionary(fc.string(), fc.string()),
  );
  const form = fc.dictionary(
    fc.string().filter((name) => name !== "__proto__"),
    fc.tuple(value, value),
  );
  fc.assert(
    fc.property(form, (fields) => {
      const before = Object.fromEntries(Object.entries(fields).map(([name, [began]]) => [name, began]));
      const typed = Object.fromEntries(Object.entries(fields).map(([name, [, text]]) => [name, text]));
      const changed = changedFields(before, typed);
      const found = typedOn(before, { typed, before }, changed).typed;
      for (const name of changed) {
        const rows = { ...(typeof before[name] === "object" ? before[name] : {}), ...Object(typed[name]) };
        const isTable = [before[name], typed[name]].every(
          (side) => typeof side === "object" && side !== null,
        );
        expect(found[name]).toEqual(isTable ? rows : typed[name]);
      }
    }),
    { numRuns: runs(100) },
  );
});
