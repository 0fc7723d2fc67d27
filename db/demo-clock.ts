import { like } from "drizzle-orm";
import { setting } from "#db/schema/operation.ts";
import type { Read, Tx } from "./open.ts";
import { preparedFor } from "./prepared-statements.ts";

/** The clock of a demonstration: it showed `simulatedStart` at the true moment `trueStart`, and runs on from there. */
export type DemoClock = { simulatedStart: string; trueStart: string };

const clockSettings = preparedFor((on) =>
  on.select().from(setting).where(like(setting.name, "demo.%")).prepare(),
);

/** The demonstration's clock, or null for a database of real data. */
export async function getDemoClock(read: Read | Tx): Promise<DemoClock | null> {
  const rows = clockSettings(read).all();
  const value = (name: keyof DemoClock) => rows.find((row) => row.name === `demo.${name}`)?.value;
  const simulatedStart = value("simulatedStart");
  const trueStart = value("trueStart");
  return simulatedStart && trueStart ? { simulatedStart, trueStart } : null;
}

/** Makes a database a demonstration: from now on its clock is the simulated one. */
export async function startDemoClock(tx: Tx, clock: DemoClock): Promise<void> {
  await tx.insert(setting).values([
    { name: "demo.simulatedStart", value: clock.simulatedStart },
    { name: "demo.trueStart", value: clock.trueStart },
  ]);
}
