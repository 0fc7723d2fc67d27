"use client";

import type { ReactNode } from "react";
import { SyncBar } from "#components/offline/sync-bar.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { VisitBundle } from "#lib/offline/stored-records.ts";
import { procedurePaths } from "#lib/procedure/paths.ts";
import { longDayOf, longMoment } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { useCapture } from "./capture-context.tsx";

type ReceiptViewProps = { header: ReactNode; receipt: NonNullable<VisitBundle["receipt"]> };

/** The visit is on the server as it was submitted: the proof, and what happens now. */
export function ReceiptView({ header, receipt }: ReceiptViewProps) {
  const { store } = useCapture();
  const { visit, purgeAt } = store.visit;
  return (
    <>
      {header}
      <SyncBar />
      <Notice kind="success" title="Het bezoek is ingediend" role="status">
        <p>
          Ontvangstcode <strong className="text-lg tabular-nums">{receipt.code}</strong>, ontvangen op{" "}
          <span>{longMoment(receipt.at)}</span>
          <span>{receipt.by && ` van ${receipt.by}`}</span>.
        </p>
        <p>De code is het begin van de handtekening in het logboek. Schrijf hem op als u zeker wilt zijn.</p>
      </Notice>
      <section aria-labelledby="next" className="mt-6 flex flex-col gap-2">
        <h2 id="next">Wat gebeurt er nu?</h2>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>
            <a href={visitPaths.visit(visit)}>Bekijk het bezoek</a>. Klopt er iets niet? Daar meldt de
            inspecteur de fout, met de reden en wat het moet zijn. De coördinator verbetert het bezoek, of
            zegt waarom niet.
          </li>
          <li>
            Het <a href={procedurePaths.draftReport(visit)}>concept van het rapport</a> staat klaar.
          </li>
          {purgeAt !== null && (
            <li>{`Wat op dit apparaat staat, wordt op ${longDayOf(purgeAt)} weggehaald.`}</li>
          )}
        </ul>
      </section>
    </>
  );
}
