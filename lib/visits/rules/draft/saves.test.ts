import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldFrom, fieldsFrom, headIds, type Save } from "./saves.ts";

const save = (id: string, value: Save["value"], bases: string[] = [], savedAt = "2018-02-05T09:00:00Z") => ({
  id,
  field: "preparation.notes",
  value,
  bases,
  savedAt,
  by: "account",
  device: "tablet",
});

test.each<[string, Save[], Save["value"], boolean, string[]]>([
  ["nothing", [], null, false, []],
  ["one save", [save("a", "les")], "les", false, ["a"]],
  ["a save that replaces another", [save("a", "les"), save("b", "lessen", ["a"])], "lessen", false, ["b"]],
  [
    "two on the same base are both kept",
    [save("a", "x"), save("b", "y", ["a"], "2018-02-05T09:01:00Z"), save("c", "z", ["a"])],
    "y",
    true,
    ["b", "c"],
  ],
  ["the same value twice is no conflict", [save("b", "y"), save("c", "y")], "y", false, ["c", "b"]],
  [
    "a choice between two closes the conflict",
    [save("b", "y"), save("c", "z"), save("d", "y z", ["b", "c"])],
    "y z",
    false,
    ["d"],
  ],
  ["a save whose base has not come in yet", [save("b", "later", ["a"])], "later", false, ["b"]],
  ["a field that was cleared", [save("a", "x"), save("b", null, ["a"])], null, false, ["b"]],
])("%s", (_title, saves, value, isConflict, heads) => {
  const field = fieldFrom(saves);
  expect(field).toMatchObject({ value, isConflict });
  expect(field.heads.map(({ id }) => id)).toEqual(heads);
});

/** Devices that save to some fields, each on what it had seen: any history that can happen. */
const histories = fc
  .array(
    fc.record({
      device: fc.nat(2),
      field: fc.nat(2),
      value: fc.oneof(fc.string({ maxLength: 3 }), fc.boolean(), fc.constant(null)),
      seesAll: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    const server: Save[] = [];
    const devices: Save[][] = [[], [], []];
    steps.forEach(({ device, field, value, seesAll }, nth) => {
      const savesOnDevice = devices[device] as Save[];
      if (seesAll) savesOnDevice.splice(0, savesOnDevice.length, ...server);
      const name = `field-${field}`;
      const bases = fieldFrom(savesOnDevice.filter((answer) => answer.field === name)).heads.map(
        ({ id }) => id,
      );
      const savedAt = new Date(Date.UTC(2018, 1, 5, 9, 0, nth % 7)).toISOString();
      const made = { ...save(`s${nth}`, value, bases, savedAt), field: name, device: `d${device}` };
      savesOnDevice.push(made);
      server.push(made);
    });
    return server;
  });

test("any order, and any number of replays, leave the same draft", () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (saves, random) => {
      const next = () => random.next().value ?? 0;
      const replayed = saves
        .flatMap((answer) => Array.from({ length: 1 + (next() % 5) }, () => ({ answer, at: next() })))
        .sort((a, b) => a.at - b.at)
        .map(({ answer }) => answer);
      expect(fieldsFrom(replayed).size).toBe(fieldsFrom(saves).size);
      for (const [name, field] of fieldsFrom(saves)) expect(fieldsFrom(replayed).get(name)).toEqual(field);
      expect(headIds(fieldsFrom(replayed))).toEqual(headIds(fieldsFrom(saves)));
    }),
  );
});

test("what stands is what nobody replaced: no value that a person did not see is ever lost", () => {
  fc.assert(
    fc.property(histories, (saves) => {
      const fields = fieldsFrom(saves);
      for (const answer of saves) {
        const isReplaced = saves.some(({ bases }) => bases.includes(answer.id));
        const stands = fields.get(answer.field)?.heads.some(({ id }) => id === answer.id) === true;
        expect(stands).toBe(!isReplaced);
      }
    }),
  );
});
