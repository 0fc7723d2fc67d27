import { z } from "zod";
import { dayInput, proseInput, textInput } from "#lib/operation/plain.ts";

/** `id` is the interest: it comes from the path. */
export const endInterestInput = z.strictObject({
  id: textInput("Kies een belang.", 60),
  endsOn: dayInput("Vul in tot en met welke dag dit belang er was."),
});

/** `id` is the interest: it comes from the path. */
export const proposeRemovalInput = z.strictObject({
  id: textInput("Kies een belang.", 60),
  reason: proseInput("Schrijf op waarom dit belang nooit heeft bestaan."),
});

/** `id` is the proposal: it comes from the path. */
export const decideRemovalInput = z.strictObject({ id: textInput("Kies een voorstel.", 60) });
