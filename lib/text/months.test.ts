import { expect, test } from "vitest";
import { formatHolidays } from "#lib/register/text/locations.ts";
import { dayOfMonth, monthName } from "./months.ts";

const holiday = (region: "noord" | "midden" | "zuid", name = "Meivakantie 2018") => ({
  name,
  region,
  from: "2018-04-28",
  through: "2018-05-06",
});

test("months and days are written in Dutch", () => {
  expect(monthName("2018-03")).toBe("maart 2018");
  expect(dayOfMonth("2018-03-01")).toBe("donderdag 1 maart");
});

test.each([
  ["none", [], []],
  ["all regions", [holiday("zuid"), holiday("noord"), holiday("midden")], ["Meivakantie 2018"]],
  ["some regions, in order", [holiday("zuid"), holiday("noord")], ["Meivakantie 2018 (noord, zuid)"]],
  [
    "two at once",
    [holiday("zuid"), holiday("noord", "Paasvakantie")],
    ["Meivakantie 2018 (zuid)", "Paasvakantie (noord)"],
  ],
] as const)("school holidays of a day: %s", (_what, holidays, expected) => {
  expect(formatHolidays(holidays)).toEqual(expected);
});
