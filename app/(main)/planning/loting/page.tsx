import { showPage } from "#app/show-page.tsx";
import { RuleForm } from "#components/register/locations/rule-form.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dayOf } from "#lib/calendar/amsterdam.ts";
import { planningPaths } from "#lib/planning/paths.ts";
import { getDrawRule } from "#lib/register/reads/draws.ts";
import { getContext } from "#lib/server/context.ts";
import { longDay } from "#lib/text/dates.ts";

export const dynamic = "force-dynamic";

export default async function DrawRulePage() {
  const context = await getContext();
  return await showPage({
    needs: "draw.set-rule",
    async children() {
      const rule = getDrawRule(context.read, dayOf(context.now));
      return (
        <>
          <PageHeader
            title="Grenzen voor de loting"
            breadcrumb={[{ href: planningPaths.planning(), label: "Planning per kwartaal" }]}
          >
            Hoe groter een school, hoe meer locaties een bezoek ziet.{" "}
            <span>
              {rule.since === null
                ? "Nu geldt ons eigen voorbeeld: de bron noemt aantallen locaties, maar geen grenzen."
                : `Vastgesteld op ${longDay(rule.since)}.`}
            </span>
          </PageHeader>
          <RuleForm rule={rule} />
        </>
      );
    },
  });
}
