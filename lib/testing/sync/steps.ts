import fc from "fast-check";
import { expect } from "vitest";
import type { Fate } from "./device.ts";
import { fields, type SyncWorld } from "./sync-world.ts";

type Step = fc.AsyncCommand<object, SyncWorld>;

/** A step of the story, with its name for a report of a failure. After each, nothing may be lost. */
function step(name: string, run: (world: SyncWorld) => Promise<void>): Step {
  return {
    check: () => true,
    toString: () => name,
    async run(_model, world) {
      await run(world);
      await world.assertShown();
      await world.assertNothingLost();
    },
  };
}

const nth = fc.nat({ max: 2 });
const aField = fc.constantFrom(...fields);
const fate: fc.Arbitrary<Fate> = fc.constantFrom(
  "answered",
  "typed",
  "lost",
  "broken",
  "unreachable",
  "killed-before",
  "killed-after",
);

const type = fc
  .tuple(nth, aField)
  .map(([on, field]) =>
    step(`type(${on}, ${field})`, async (world) => world.type(screenAt(world, on), field)),
  );

const sync = fc.tuple(nth, aField, fc.array(fate, { maxLength: 3 })).map(([on, field, fates]) =>
  step(`sync(${on}, ${field}, ${fates})`, async (world) => {
    const screen = screenAt(world, on);
    if (screen.form) screen.form.tab.type = () => world.type(screen, field);
    await screen.sync(fates);
    const { form, device } = screen;
    const others = [...world.cookies].filter(([account]) => account !== form?.user.account);
    const isOfAnother = form !== null && others.some(([, cookie]) => cookie === device.cookie);
    if (fates.length === 0) expect(isOfAnother, "the form of one account is open under another").toBe(false);
  }),
);

const crash = fc
  .tuple(nth, fc.boolean())
  .map(([on, isOnline]) =>
    step(`crash(${on}, ${isOnline})`, async (world) => screenAt(world, on).open(isOnline)),
  );

/** The session ends, or somebody signs in, without a word to the forms that are open. */
const session = fc.tuple(fc.nat({ max: 1 }), fc.option(fc.nat({ max: 1 }))).map(([on, who]) =>
  step(`session(${on}, ${who})`, async (world) => {
    const device = world.devices[on];
    if (device) world.signIn(device, who === null ? undefined : world.accounts[who]);
  }),
);

/** A request comes once more: what it carries is taken once, and under no other name. */
const replay = fc.tuple(fc.nat({ max: 1 }), fc.nat()).map(([on, which]) =>
  step(`replay(${on}, ${which})`, async (world) => {
    const device = world.devices[on];
    const sent = device?.written.filter(({ path }) => path.endsWith("/saves")) ?? [];
    const again = sent[which % Math.max(1, sent.length)];
    if (!device || !again) return;
    const before = await world.saved();
    const { status } = await device.send(again);
    const { account } = JSON.parse(again.body ?? "{}") as { account: string };
    const isOwn = device.cookie === world.cookies.get(account);
    expect(status).toBe(isOwn ? 201 : device.cookie === "" ? 401 : 409);
    if (!isOwn) expect(await world.saved()).toEqual(before);
  }),
);

function screenAt(world: SyncWorld, on: number) {
  const screen = world.screens[on];
  if (!screen) throw new Error("There is no such screen.");
  return screen;
}

/** Stories of two inspectors on two devices, one of which has two tabs. */
export function storiesOf(maxCommands: number) {
  return fc.commands([type, type, sync, sync, crash, session, replay], { maxCommands, size: "max" });
}
