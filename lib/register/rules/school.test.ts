import { expect, test } from "vitest";
import { plainText, sortKeyOf } from "./school.ts";

test.each([
  ["'s-Hertogenbosch Taal", "hertogenbosch taal"],
  ["De Één-op-Één School", "een op een school"],
  ["'t Leerhuys", "leerhuys"],
  ["Het Élan", "elan"],
  ["Yıldırım & Øyen", "yildirim oyen"],
  ["Łódź Straße", "lodz strasse"],
  ["Школа", "школа"],
  ["Deventer Talen", "deventer talen"],
])("%s is sorted by %s", (name, key) => {
  expect(sortKeyOf(name)).toBe(key);
  expect(plainText(key)).toBe(key);
});
