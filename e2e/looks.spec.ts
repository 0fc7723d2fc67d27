import { look, widths } from "./look.ts";
import { expect, test } from "./people.ts";

const pages = [
  ["stand-van-zaken", "/?on=2017-12-31&knownAt=2018-02-02"],
  ["vergelijking", "/?on=2017-12-31&knownAt=2018-02-02&vsOn=2017-12-31&vsKnownAt=2018-02-05"],
  ["scholen", "/scholen?status=inspected&sort=-lastVisitOn"],
  ["wachten", "/wachten?on=2017-12-31&knownAt=2018-02-02"],
] as const;

const looks = {
  dark: { colorScheme: "dark" },
  "forced-colours": { forcedColors: "active" },
  paper: { media: "print" },
} as const;

for (const [name, media] of Object.entries(looks))
  test(`the main pages in another look, ${name}: axe finds nothing, nothing scrolls sideways`, async ({
    as,
  }) => {
    test.slow();
    const page = await as("coordinator");
    await page.emulateMedia(media);
    for (const [title, path] of pages) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      for (const width of widths) await look(page, `look-${name}-${title}`, width);
    }
  });
