import { Notice, type NoticeKind } from "#components/ui/notice.tsx";
import type { CheckRecord } from "#lib/server/health/check-record.ts";
import { longMoment, number } from "#lib/text/dates.ts";

const kinds: Record<CheckRecord["outcome"], NoticeKind> = {
  holds: "success",
  wrong: "error",
  unfinished: "warning",
};
const titles: Record<CheckRecord["outcome"], string> = {
  holds: "De gegevens kloppen",
  wrong: "De gegevens kloppen niet",
  unfinished: "De laatste controle is niet afgemaakt",
};

/** What the server found when it last checked the whole database, and what to do about it. */
export function LastCheck({ check }: { check: CheckRecord | null }) {
  return (
    <section aria-labelledby="last-check" className="mt-8">
      <h2 id="last-check" className="mb-4">
        Controle van de gegevens
      </h2>
      {check ? (
        <Notice kind={kinds[check.outcome]} title={titles[check.outcome]}>
          <p>{`Gecontroleerd op ${longMoment(check.at)}.`}</p>
          <Finding check={check} />
        </Notice>
      ) : (
        <Notice>
          De gegevens zijn nog niet gecontroleerd. De server doet dat na de start en daarna elke dag.
        </Notice>
      )}
    </section>
  );
}

function Finding({ check: { outcome, entries, reason } }: { check: CheckRecord }) {
  if (outcome === "holds")
    return (
      <p>{`Het bestand is heel en alle ${number(entries)} regels van het logboek sluiten op elkaar aan.`}</p>
    );
  if (outcome === "unfinished")
    return (
      <p>{`De server probeert het na een nieuwe start en anders morgen opnieuw. Oorzaak: ${reason ?? "onbekend"}.`}</p>
    );
  return (
    <>
      <p>{`Gevonden: ${reason ?? "onbekend"}.`}</p>
      <p>
        Bewaar eerst een kopie van het bestand zoals het nu is. Zet daarna pas de laatste kopie terug die wel
        klopt. Controleer die met npm run journal:verify.
      </p>
    </>
  );
}
