import type { z } from "zod";
import { amountInput, textInput } from "#lib/operation/plain.ts";
import {
  type OptionalProfileColumn,
  type Profile,
  type ProfileColumn,
  profileColumnNames,
  profileColumns,
  type RequiredProfileColumn,
} from "#lib/register/rules/profile-columns.ts";
import { wordInput } from "./word.ts";

type ProfileShape = { [K in RequiredProfileColumn]: z.ZodType<Profile[K]> } & {
  [K in OptionalProfileColumn]: z.ZodOptional<z.ZodType<Profile[K]>>;
};

/** The columns of the register as somebody fills them in. */
export const profileShape = Object.fromEntries(
  profileColumnNames.map((name) => {
    const value = valueInput(profileColumns[name]);
    return [name, profileColumns[name].isOptional ? value.nullish() : value];
  }),
) as ProfileShape;

function valueInput(column: ProfileColumn): z.ZodType {
  switch (column.type) {
    case "text":
      return textInput(column.asked, column.longest);
    case "choice":
      return wordInput(column.choices, column.alsoWritten, column.asked);
    case "amount":
      return amountInput(column.asked, column.most);
  }
}
