import { showSeededPage } from "#app/seeded-page.tsx";
import { type PageProps, pick } from "#app/show-page.tsx";
import { JournalScreen } from "#components/journal/journal-screen.tsx";
import { mayEver } from "#lib/access/policy.ts";
import { options } from "#lib/client/options.ts";
import { actorName } from "#lib/operation/command.ts";
import { getContext } from "#lib/server/context.ts";
import { listJournal } from "#lib/server/journal-book.ts";

export const dynamic = "force-dynamic";

export default async function JournalPage({ searchParams }: PageProps) {
  const { actor } = await getContext();
  const account = actorName(actor);
  const asked = await pick(searchParams, ["before"]);
  return await showSeededPage({
    seeds: [{ options: options.journal(account, asked), query: listJournal, raw: asked }],
    children: (
      <JournalScreen account={account} asked={asked} mayOpenSchools={mayEver(actor, "school.read")} />
    ),
  });
}
