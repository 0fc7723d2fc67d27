import { z } from "zod";
import { countAnswer } from "#lib/operation/answer-parts.ts";
import {
  type Profile,
  type ProfileColumn,
  type ProfileColumnName,
  profileColumns,
} from "#lib/register/rules/profile-columns.ts";

/** What answers hold of a school, column by column, as the columns of the register are described. */
export function profileAnswerShape<Column extends ProfileColumnName>(columns: readonly Column[]) {
  return Object.fromEntries(columns.map((name) => [name, columnAnswer(profileColumns[name])])) as {
    [K in Column]: z.ZodType<Profile[K]>;
  };
}

function columnAnswer(column: ProfileColumn): z.ZodType {
  return column.isOptional ? valueAnswer(column).nullable() : valueAnswer(column);
}

function valueAnswer(column: ProfileColumn): z.ZodType {
  switch (column.type) {
    case "text":
      return z.string();
    case "choice":
      return z.enum(column.choices);
    case "amount":
      return column.isEstimate ? countAnswer.meta({ description: "An estimate" }) : countAnswer;
  }
}
