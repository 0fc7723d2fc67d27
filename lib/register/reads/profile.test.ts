import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { factColumns } from "#db/schema/fact-columns.ts";
import { schoolProfile } from "#db/schema/register.ts";
import { profileColumnNames } from "#lib/register/rules/profile-columns.ts";

test("every column of a profile is described, but for those that are made of the others", () => {
  const columns = Object.keys(getTableColumns(schoolProfile)).filter((name) => !(name in factColumns));
  expect(columns.toSorted()).toEqual([...profileColumnNames, "schoolId", "searchKey", "sortKey"].toSorted());
});
