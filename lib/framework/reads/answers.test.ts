import { expect, test } from "vitest";
import { askDescribed, getPeople } from "#lib/testing/answers.ts";
import { withOldDatabase } from "#lib/testing/old-database.ts";
import { listFrameworks, readFramework } from "./framework-list.ts";

test("versions of the framework are answered as described, to everybody", async () => {
  await withOldDatabase("demonstration-0011", async (database) => {
    const people = await getPeople(database);
    const [list] = await askDescribed(database, people, listFrameworks, {});
    expect(list?.frameworks.length).toBeGreaterThan(1);
    for (const { version } of list?.frameworks ?? [])
      await askDescribed(database, people, readFramework, { version });
  });
});
