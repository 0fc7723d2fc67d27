import { expect, test } from "vitest";
import { mailSettings } from "./settings.ts";

const set = { TIDK_SMTP_URL: "smtps://u:geheim@mail.example:465", TIDK_MAIL_FROM: "a@tidk.example" };

test("mail is sent when both settings are there, and not at all without them", () => {
  expect(mailSettings({})).toBeNull();
  expect(mailSettings({ ...set, NEXTAUTH_URL: "https://tidk.example" })).toEqual({
    smtpUrl: set.TIDK_SMTP_URL,
    from: set.TIDK_MAIL_FROM,
    site: "https://tidk.example",
  });
});

test.each([
  [{ TIDK_MAIL_FROM: "" }, /both/],
  [{ TIDK_SMTP_URL: "" }, /both/],
  [{ TIDK_SMTP_URL: "geheim@mail.example" }, /must look like/],
  [{ TIDK_MAIL_FROM: "Toezicht" }, /e-mail address/],
])("%o is refused, and no password is told", (changes, message) => {
  const refused = () => mailSettings({ ...set, ...changes });
  expect(refused).toThrow(message);
  expect(refused).not.toThrow(/geheim/);
});
