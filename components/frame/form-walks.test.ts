import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formWalks, unwalked } from "#e2e/support/form-walks.ts";
import { isTest, sources } from "#lib/testing/sources.ts";

test("every form that uses the hook is walked in the browser, or says why not", () => {
  const forms = sources
    .filter((file) => file.startsWith("components/") && !isTest(file))
    .filter((file) => /\buse(?:Form|Correction)(?:<[^>(]*>)?\(/.test(readFileSync(file, "utf8")))
    .map((file) => file.replace(/^components\/|\.tsx?$/g, ""));
  const walked = Object.values(formWalks).flatMap((walks) => walks.map(({ file }) => file));
  expect(forms.length).toBeGreaterThan(25);
  expect(forms.toSorted()).toEqual([...walked, ...Object.keys(unwalked)].toSorted());
});

test("a form that is sent goes through the hook; beside it stand buttons, boxes and files alone", () => {
  const others = sources
    .filter((file) => file.startsWith("components/") && !isTest(file))
    .filter((file) => /\buseCommand[<(]/.test(readFileSync(file, "utf8")));
  expect(others.toSorted()).toEqual([
    "components/accounts/account-dialog.tsx",
    "components/framework/import-form.tsx",
    "components/import/import-screen.tsx",
    "components/planning/board/use-moves.ts",
    "components/register/lookalike-pairs.tsx",
    "components/schools/own-views.tsx",
    "components/visits/held/decide-mistake.tsx",
    "components/worklist/feed-form.tsx",
  ]);
});
