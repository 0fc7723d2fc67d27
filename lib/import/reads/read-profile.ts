import { wordsOf } from "#lib/import/rules/words.ts";
import {
  type GivenProfile,
  type ProfileColumn,
  type ProfileColumnName,
  profileColumnNames,
  profileColumns,
} from "#lib/register/rules/profile-columns.ts";
import type { RowReader } from "./row-reader.ts";

/** What a row says of a school. An optional cell that is empty or absent says nothing: it takes nothing away. */
export function readProfile(read: RowReader): GivenProfile {
  const given = profileColumnNames.filter(
    (name) => !profileColumns[name].isOptional || read.optional(name) !== "",
  );
  return Object.fromEntries(
    given.map((name) => [name, readCell(read, name, profileColumns[name])]),
  ) as GivenProfile;
}

function readCell(read: RowReader, name: ProfileColumnName, column: ProfileColumn): string | number {
  switch (column.type) {
    case "text":
      return read.text(name, column.longest);
    case "choice":
      return read.word(
        name,
        wordsOf(Object.fromEntries(column.choices.map((choice) => [choice, choice])), column.alsoWritten),
      );
    case "amount":
      return read.count(name);
  }
}
