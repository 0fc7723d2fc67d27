import { factTitle } from "#components/schools/timeline-texts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { dutchDay } from "#lib/calendar/day.ts";
import { schoolPaths } from "#lib/schools/paths.ts";
import type { School } from "#lib/schools/reads/school.ts";
import { DayCorrection } from "./day-correction.tsx";
import { KeurmerkCorrection } from "./keurmerk-correction.tsx";
import { verdictOptions } from "./keurmerk-fields.tsx";

type RegisterCorrectionProps = { school: School; fact: string; round: string | undefined };

/** Corrects or withdraws a fact of the register about a school, with a reason. What stood there stays visible. */
export function RegisterCorrection({ school, fact: id, round }: RegisterCorrectionProps) {
  const back = schoolPaths.school(school.id, { round });
  const item = school.tidk?.timeline.find((entry) => entry.id === id && entry.withdrawn === null);
  return (
    <>
      <PageHeader title="Register corrigeren" breadcrumb={[{ href: back, label: school.name }]}>
        {item && `Nu staat er: ${factTitle(item.row.fact)}, op ${dutchDay(item.row.happenedOn)}.`}
      </PageHeader>
      {correctionOf() ?? <Notice>Dit is vervallen, of u mag het niet corrigeren.</Notice>}
    </>
  );

  function correctionOf() {
    if (!item) return null;
    const { fact, happenedOn } = item.row;
    const shared = { id, happenedOn, back };
    if (fact.type === "keurmerk")
      return <KeurmerkCorrection {...shared} fact={fact} verdicts={verdictOptions(school)} />;
    if (fact.type === "enrolment" || fact.type === "departure" || fact.type === "relation")
      return <DayCorrection {...shared} fact={fact} />;
    return null;
  }
}
