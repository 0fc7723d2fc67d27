import fc from "fast-check";
import { expect, test } from "vitest";
import { oneTimePassword } from "#lib/accounts/commands/password.ts";
import { runs } from "#lib/testing/runs.ts";
import { judgePassword } from "./password-strength.ts";

const owner = { name: "Fenna de Wit-Jansen", email: "f.wit@opleiding-zuid.example" };

test.each([
  ["weak", /veel mensen/, "Wachtwoord123"],
  ["weak", /veel mensen/, "password1234"],
  ["weak", /veel mensen/, "Welkom012345"],
  ["weak", /veel mensen/, "Amsterdam2026"],
  ["weak", /veel mensen/, "123456789012"],
  ["weak", /veel mensen/, "goedemorgenallemaal"],
  ["weak", /herhaling/, "aaaaaaaaaaaa"],
  ["weak", /herhaling/, "😀😀😀😀😀😀😀😀😀😀😀😀"],
  ["weak", /naam/, "toezicht in de klas"],
  ["weak", /naam/, "ToezichtInDeKlas"],
  ["weak", /naam/, "blikopwerk123"],
  ["weak", /naam/, "Fenna de Wit-Jansen"],
  ["weak", /naam/, "f.wit@opleiding-zuid.example"],
  ["weak", /naam/, "opleiding-zuid"],
  ["fair", null, "Zomer2026Zomer"],
  ["strong", null, "een lange zin als wachtwoord"],
  ["strong", null, "fietsbel paars donderdag"],
  ["strong", null, "крокодил под столом"],
] as const)("%s %s: %s", (strength, advice, password) => {
  const judged = judgePassword(password, owner);
  expect(judged.strength).toBe(strength);
  if (advice) expect(judged.advice).toMatch(advice);
  else expect(judged.advice).toBeNull();
});

test("nothing that somebody types breaks it, and what we hand out is strong", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (password) => {
      expect(["weak", "fair", "strong"]).toContain(judgePassword(password, owner).strength);
    }),
    { numRuns: runs(20) },
  );
  for (let n = 0; n < 20; n++) expect(judgePassword(oneTimePassword(), owner).strength).toBe("strong");
});
