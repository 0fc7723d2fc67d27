import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type KeptForm, KeptForms } from "./kept-forms.ts";

const secretOf = (person: number) => Buffer.alloc(32, person).toString("base64");
const day = 24 * 60 * 60 * 1000;
const kept: KeptForm = {
  typed: { reason: "M. Vos belde: de intake ontbrak" },
  before: { reason: "" },
  request: { text: "/verdicts {}", key: "a-key" },
};

class Storage {
  getItem(name: string): string | null {
    return (this as Record<string, unknown>)[name]?.toString() ?? null;
  }
  setItem(name: string, value: string): void {
    Object.assign(this, { [name]: value });
  }
  removeItem(name: string): void {
    delete (this as Record<string, unknown>)[name];
  }
}

beforeEach(() => vi.stubGlobal("localStorage", new Storage()));
afterEach(() => vi.unstubAllGlobals());

function opened(person: number, now = 0): KeptForms {
  const forms = KeptForms.open(secretOf(person), now);
  if (!forms) throw new Error("This browser keeps nothing.");
  return forms;
}

test("what was typed opens for the same account, in a later session too, and for nobody else", async () => {
  expect(await opened(1).write("/verdicts school-1", kept, 0)).toBe(true);
  expect(await opened(1).read("/verdicts school-1")).toEqual(kept);
  expect(await opened(1).read("/verdicts school-2")).toBeNull();
  expect(await opened(2).read("/verdicts school-1")).toBeNull();
});

test("nothing that was typed, and no name of a form or a school, can be read in the browser", async () => {
  await opened(1).write("/verdicts school-1", kept, 0);
  const everything = JSON.stringify({ ...localStorage });
  expect(everything).toMatch(/"formulier [^"]+"/);
  expect(everything).not.toMatch(/Vos|intake|reason|verdicts|school-1|a-key/);
});

test("another account that moves an entry to a name of its own cannot open it", async () => {
  await opened(1).write("form", kept, 0);
  await opened(2).write("form", { ...kept, typed: { reason: "Iets anders" } }, 0);
  const [of1 = "", of2 = ""] = Object.keys(localStorage);
  localStorage.setItem(of2, localStorage.getItem(of1) ?? "");
  expect(await opened(2).read("form")).toBeNull();
});

test("the latest of what is written at once stays, and a removal after it removes it", async () => {
  const forms = opened(1);
  const texts = ["a", "ab", "abc"];
  await Promise.all(texts.map((text) => forms.write("form", { ...kept, typed: { text } }, 0)));
  expect((await forms.read("form"))?.typed).toEqual({ text: "abc" });
  void forms.write("form", kept, 0);
  await forms.remove("form");
  expect({ ...localStorage }).toEqual({});
});

test("after a week it is thrown away, whoever opens the browser then; what cannot be read goes at once", async () => {
  await opened(1).write("form", kept, 0);
  localStorage.setItem("formulier x", "onzin");
  localStorage.setItem("toetsen", "uit");
  expect(await opened(1, 7 * day - 1).read("form")).toEqual(kept);
  opened(2, 7 * day);
  expect({ ...localStorage }).toEqual({ toetsen: "uit" });
});

test("a browser that keeps nothing, or is full, says so", async () => {
  const forms = opened(1);
  vi.spyOn(localStorage, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(await forms.write("form", kept, 0)).toBe(false);
  vi.stubGlobal("localStorage", undefined);
  expect(KeptForms.open(secretOf(1), 0)).toBeNull();
});
