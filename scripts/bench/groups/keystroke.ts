import { existsSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { v7 } from "uuid";
import { findChromium } from "#lib/server/chromium.ts";
import type { Bench, Group } from "../bench.ts";
import { median } from "../figures.ts";
import { signInAs } from "../sign-in.ts";
import { copyOf } from "../worlds.ts";

const title = "A keystroke in the form of a visit";
const sentence = "Elke zes weken een gesprek over de voortgang, met de docent erbij.";

/**
 * What an answer costs until it is on the device, in a visit with six lessons and six interviews, beside what the
 * browser's own storage costs. Without pages or a Chromium it says so.
 */
export async function measureKeystroke({ worlds, application }: Bench): Promise<Group> {
  const executablePath = findChromium() ?? chromium.executablePath();
  if (!application.rendersPages || !existsSync(executablePath))
    return { title, figures: [{ name: "an answer on the device", value: "no pages here, or no Chromium" }] };
  const file = await copyOf(worlds.ordinary);
  const server = await application.start(file);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const { cookie } = await signInAs("inspector", file);
    const [name = "", value = ""] = cookie.split("=");
    const context = await browser.newContext({ baseURL: server.url });
    await context.addCookies([{ name, value, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`/bezoeken/${await largeVisit(page)}#begeleiding`);
    await page.getByLabel(/over de begeleiding/).pressSequentially(sentence, { delay: 60 });
    await page.locator('[data-all-answers="server"]').waitFor();
    const { answers, writes } = await page.evaluate(timesInBrowser);
    return {
      title,
      figures: [
        { name: "an answer on the device, p50", value: `${median(answers).toFixed(1)} ms` },
        { name: "  a row in the browser's own storage, p50", value: `${median(writes).toFixed(1)} ms` },
        { name: "  answers", value: String(answers.length) },
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A visit of the inspector who is signed in, with six lessons and six interviews with long notes. */
async function largeVisit({ request }: Page): Promise<string> {
  const ask = async (path: string, data?: object) => {
    const answer = await (data ? request.post(path, { data }) : request.get(path));
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return await answer.json();
  };
  const { account, today } = await ask("/api/v1/session");
  const { schools } = await ask("/api/v1/schools?status=to-visit&limit=1");
  const draft = { school: schools[0].id, kind: "classroom", day: today };
  const { id } = await ask("/api/v1/visit-drafts", draft);
  const save = (field: string, value: string | number) => ({
    id: v7(),
    field,
    value,
    bases: [],
    savedAt: new Date().toISOString(),
    device: "bench",
  });
  const saves = Array.from({ length: 6 }, (_, n) =>
    ["lesson", "interview"].flatMap((kind) => {
      const item = v7();
      return [
        save(`${kind}.${item}.order`, n + 1),
        save(`${kind}.${item}.notes`, `Aantekening ${n} `.repeat(120)),
      ];
    }),
  ).flat();
  await ask(`/api/v1/visit-drafts/${id}/saves`, { account, saves });
  return id;
}

/** Runs in the browser: how long answers took to be on the device, and as many bare rows. */
async function timesInBrowser(): Promise<{ answers: number[]; writes: number[] }> {
  const answers = performance.getEntriesByName("answer-on-device").map(({ duration }) => duration);
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open("yardstick", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
    opening.onsuccess = () => done(opening.result);
  });
  const writes: number[] = [];
  for (let n = 0; n < answers.length; n++) {
    const begun = performance.now();
    await new Promise((done) => {
      const writing = database.transaction("rows", "readwrite");
      writing.objectStore("rows").put("Elke zes weken een gesprek", n);
      writing.oncomplete = done;
    });
    writes.push(performance.now() - begun);
  }
  return { answers, writes };
}
