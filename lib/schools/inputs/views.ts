import { z } from "zod";
import { choiceInput, newIdInput, textInput } from "#lib/operation/plain.ts";
import { type SchoolViewParams, schoolViewParams } from "./schools.ts";

/** The lists of which people save views. */
const screenInput = choiceInput(["schools"], "Van deze lijst kunt u geen weergave bewaren.");

export const saveViewInput = z.strictObject({
  id: newIdInput,
  screen: screenInput.default("schools"),
  name: textInput("Geef de weergave een naam.", 60).transform((name) => name.replace(/\s+/g, " ")),
  params: schoolViewParams,
});

export const removeViewInput = z.strictObject({ id: textInput("Kies een weergave.", 60) });

export const listViewsParams = z.strictObject({ screen: screenInput.default("schools") });

/** The parameters of a view as they stand in an address. */
export function viewAddressParams({ columns, ...params }: SchoolViewParams): Record<string, string> {
  const all = { ...params, columns: columns?.join(",") };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
