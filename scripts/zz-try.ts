import { writeFileSync } from "node:fs";
import { openReadOnly } from "#db/open.ts";
import { readCourse } from "#lib/queries/progress-course.ts";
import { courseCharts, chartFile } from "#lib/charts/course-charts.ts";
import { readFileSync } from "node:fs";
const { read } = openReadOnly("/tmp/course-demo.db");
const css = readFileSync("components/ui/theme.css", "utf8").replace("@theme", ":root");
let html = "";
for (const p of [{ on: "2017-12-31", knownAt: "2018-02-02" }, {}, { on: "2017-07-03" }, { on: "2017-09-01", knownAt: "2017-09-01" }, {on: "2018-12-31"}]) {
  const course = await readCourse.run({ read, actor: { role: "system" }, now: new Date("2018-02-05T12:00:00Z") }, p);
  const t = performance.now();
  const c = courseCharts(course);
  console.log((performance.now() - t).toFixed(1), c.round.wide.length, c.round.narrow.length, c.quarters.wide.length, c.quarters.narrow.length, c.round.title, c.quarters.title);
  for (const k of [c.round, c.quarters]) html += `<h3>${k.title}</h3><div style="display:flex;gap:20px"><div style="width:800px">${k.wide}</div><div style="width:288px">${k.narrow}</div></div>`;
  writeFileSync("/tmp/try.svg", chartFile("round", course));
}
writeFileSync("/tmp/try.html", `<!doctype html><meta charset=utf8><style>${css} body{font-family:'Source Sans 3 Variable',sans-serif;background:var(--color-canvas);color:var(--color-ink)} svg{width:100%}</style>${html}`);
