import { z } from "zod";
import { proseInput } from "#lib/operation/plain.ts";

export const resetClockInput = z.strictObject({
  reason: proseInput("Schrijf op waarom de klok nu klopt."),
});
