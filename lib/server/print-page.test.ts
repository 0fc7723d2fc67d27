import { afterEach, expect, test, vi } from "vitest";
import { printPage } from "./print-page.ts";

afterEach(() => vi.unstubAllEnvs());

test("without Chromium there is no PDF, and it is told how to make one", async () => {
  vi.stubEnv("TIDK_CHROMIUM", "/nergens/chromium");
  await expect(printPage("/bezoeken/1/rapport", "")).rejects.toMatchObject({
    kind: "unavailable",
    message: "Op deze server is geen Chromium. Druk het rapport af en kies “Opslaan als pdf”.",
  });
});
