import { z } from "zod";
import { textInput } from "#lib/operation/plain.ts";

/** `confirmed` says that the asker knows it cannot be undone. The reason is the journal's: a request to erase. */
export const eraseInput = z.strictObject({
  id: textInput("Kies wat er gewist moet worden.", 60),
  confirmed: z.literal(true, { error: "Bevestig dat de tekst voorgoed weg mag." }),
});
