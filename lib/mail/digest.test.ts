import { expect, test } from "vitest";
import { mailDigestOf } from "./digest.ts";

test("a name that was stored of old with a line end stays on its line of the mail", () => {
  const item = {
    schoolId: "1",
    visitId: null,
    school: "Taal\r\nhttps://elders.nl\u202E",
    place: "Ede\n",
    visit: null,
    day: null,
    causes: [],
    leftOn: null,
  };
  const parts = [{ kind: "draft-report" as const, inspector: null, items: [item] }];
  const mail = mailDigestOf({ on: "2018-02-05", parts }, "https://tidk.example");
  expect(mail?.body).toContain("\n- Taal https://elders.nl, Ede\n");
});
