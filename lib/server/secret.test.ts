import { afterEach, expect, test, vi } from "vitest";
import { formKeyOf } from "./form-key.ts";
import { setDeviceCookie } from "./sign-in/known-device.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(["", undefined])("with the secret %j nothing is signed: anybody could", (secret) => {
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  expect(() => formKeyOf("account")).toThrow(/NEXTAUTH_SECRET is not set/);
  expect(() => setDeviceCookie("", "account")).toThrow(/NEXTAUTH_SECRET is not set/);
});
