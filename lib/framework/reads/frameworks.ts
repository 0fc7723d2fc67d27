import { isNull } from "drizzle-orm";
import type { Read } from "#db/open.ts";
import { preparedFor } from "#db/prepared-statements.ts";
import { frameworkVersion } from "#db/schema/framework.ts";
import type { Day } from "#lib/calendar/day.ts";
import { type Framework, frameworkInForce } from "#lib/framework/rules/framework.ts";
import { shippedFrameworks } from "#lib/framework/rules/framework-versions.ts";

const imported = preparedFor((on) =>
  on
    .select({ body: frameworkVersion.body })
    .from(frameworkVersion)
    .where(isNull(frameworkVersion.untilSeq))
    .prepare(),
);

/** Every version of the framework there is, in the order in which they came into force. Asks no policy. */
export async function getFrameworks(read: Read): Promise<readonly Framework[]> {
  const rows = imported(read).all();
  if (rows.length === 0) return shippedFrameworks;
  const versions = rows.map(({ body }) => JSON.parse(body) as Framework);
  return [...shippedFrameworks, ...versions].toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom));
}

/** The version of that name; an unknown one is an error in the data. */
export async function getFramework(read: Read, version: string): Promise<Framework> {
  const known = (await getFrameworks(read)).find((candidate) => candidate.version === version);
  if (!known) throw new Error(`There is no version “${version}” of the framework.`);
  return known;
}

/** The version that a visit was recorded under; without scores it has none, and takes the one in force on its day. */
export async function getFrameworkOf(
  read: Read,
  visit: { frameworkVersion: string | null; heldOn: Day },
): Promise<Framework> {
  if (visit.frameworkVersion !== null) return await getFramework(read, visit.frameworkVersion);
  return frameworkInForce(await getFrameworks(read), visit.heldOn);
}
