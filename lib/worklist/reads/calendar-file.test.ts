import { expect, test } from "vitest";
import { calendarOf } from "./calendar-file.ts";

test("names that were stored of old with line ends and signs of control are no lines of a calendar", () => {
  const odd = "Taal\r\nATTENDEE:x\rBEGIN:VEVENT\u2028huis\u0000\u202E";
  const calendar = calendarOf(
    [
      {
        id: "0199aaaa-0000-7000-8000-000000000001",
        schoolName: odd,
        place: odd,
        leftOn: null,
        kind: "classroom",
        day: "2018-03-01",
        startsAt: "09:00",
        endsAt: "12:00",
        announcedOn: null,
        locations: [{ name: odd, address: odd, place: odd }],
        revision: 1,
        changedAt: "2018-02-05T12:00:00.000Z",
      },
    ],
    (id) => `https://tidk.example/${id}`,
  );
  const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
  expect(lines.filter((line) => /^(?:ATTENDEE|BEGIN:VEVENT)/.test(line))).toEqual(["BEGIN:VEVENT"]);
  expect(lines.join("")).not.toMatch(/(?!\s)\p{Cc}|[\r\n\u2028\u202E]/u);
  expect(calendar).toContain("SUMMARY:Inspectiebezoek Taal ATTENDEE:x BEGIN:VEVENT huis");
});
