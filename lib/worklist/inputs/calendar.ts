import { z } from "zod";
import { textInput } from "#lib/operation/plain.ts";

export const makeFeedInput = z.strictObject({});

export const revokeFeedInput = z.strictObject({ id: textInput("Kies een abonnement.", 60) });
