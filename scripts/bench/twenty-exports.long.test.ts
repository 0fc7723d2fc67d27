import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { percentile } from "./figures.ts";
import { progressPath, someDays } from "./questions.ts";
import { sourcesApplication } from "./servers.ts";
import { signInAs } from "./sign-in.ts";
import { twentyExports } from "./twenty-exports.ts";
import { copyOf, inventedWorld } from "./worlds.ts";

test("twenty ask for 10,000 schools at once and ten hang up: the others get the whole file, three times over", async () => {
  const world = inventedWorld(10_000, 1);
  const file = await copyOf(world);
  const app = await sourcesApplication.start(file);
  try {
    const headers = await signInAs("coordinator", file);
    const path = `/api/v1/schools/export?format=open&on=${world.visitDays.through}`;
    const alone = await (await fetch(app.url + path, { headers })).text();
    expect(alone.split("\n").length).toBeGreaterThan(9000);
    const digest = createHash("sha256").update(alone).digest("hex");
    const days = someDays(world.visitDays, 200);
    const questions = days.map((on) => progressPath(on));
    await fetch(app.url + (questions[0] ?? ""), { headers });
    for (let round = 1; round <= 3; round += 1) {
      const { files, answers, memory } = await twentyExports(app, headers, path, questions);
      expect(files).toEqual(Array(10).fill(digest));
      expect(answers.length).toBeGreaterThan(0);
      const times = [50, 99, 100].map(
        (percent) => `p${percent} ${percentile(answers, percent).toFixed(0)} ms`,
      );
      console.info(`round ${round}: ${answers.length} small questions ${times.join(", ")}; memory`, memory);
    }
  } finally {
    await app.stop();
  }
});
