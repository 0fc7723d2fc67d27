import { open } from "./tmp-look.mjs";
const { browser, page } = await open();
await page.goto("/planning");
await page.screenshot({ path: "/tmp/run-board/plain.png" });
await page.mouse.move(300, 300); await page.mouse.move(310, 310);
await page.waitForSelector("[role=grid]");
await page.screenshot({ path: "/tmp/run-board/drag.png" });
const rows = page.getByRole("row");
console.log("rows", await rows.count());
// keyboard
await page.getByRole("checkbox", { name: /^Kies / }).nth(3).focus();
console.log(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 300)));
await page.screenshot({ path: "/tmp/run-board/focus.png" });
await page.setViewportSize({ width: 320, height: 640 });
await page.goto("/planning");
await page.screenshot({ path: "/tmp/run-board/narrow.png" });
await page.screenshot({ path: "/tmp/run-board/narrow-full.png", clip: {x:0,y:0,width:320,height:2400}, fullPage: true });
for (const v of ["lijst", "maand&month=2018-05"]) {
  await page.goto(`/planning?view=${v}`);
  await page.screenshot({ path: `/tmp/run-board/${v.slice(0,5)}-320.png`, clip: {x:0,y:0,width:320,height:1800}, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/planning?view=${v}`);
  await page.screenshot({ path: `/tmp/run-board/${v.slice(0,5)}-1280.png`, fullPage: v[0]==="m" });
  await page.setViewportSize({ width: 320, height: 640 });
}
await browser.close();
