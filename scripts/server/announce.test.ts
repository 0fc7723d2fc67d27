import { afterEach, expect, test, vi } from "vitest";
import { settleAddress } from "./announce.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  [{ PORT: "" }, /PORT is “”/],
  [{ PORT: "70000" }, /PORT is “70000”/],
  [{ HOST: "" }, /HOST is empty/],
  [{ HOST: "192.0.2.1" }, /cannot listen at port 0 of 192\.0\.2\.1 \(EADDRNOTAVAIL\)/],
  [{ NEXTAUTH_URL: "" }, /NEXTAUTH_URL is “”/],
])("the environment %j is refused with a sentence", async (env, said) => {
  for (const [name, value] of Object.entries({ PORT: "0", ...env })) vi.stubEnv(name, value);
  await expect(settleAddress()).rejects.toThrow(said);
});
