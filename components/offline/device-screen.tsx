"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useStatus } from "#components/visits/capture/capture-context.tsx";
import { whyNot } from "#components/visits/capture/use-capture-state.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { type FieldPerson, personHere, type SessionState } from "#lib/offline/device-session.ts";
import { type DeviceVisit, deviceVisits } from "#lib/offline/device-visits.ts";
import { FieldWork } from "#lib/offline/sync-engine.ts";
import { onChange } from "#lib/offline/sync-events.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { DeviceVisits } from "./device-visit-table.tsx";
import { Carried } from "./offline-status.tsx";
import { Transfer } from "./transfer-section.tsx";

type Here = { person: FieldPerson | null; session: SessionState };

/** What is on this device, and what of it is not on the server yet. */
export function DeviceScreen() {
  const [here, setHere] = useState<Here | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    personHere().then(setHere, (error: unknown) => {
      console.error(error);
      setProblem(whyNot(error));
    });
  }, []);
  return (
    <>
      <PageHeader title="Op dit apparaat">
        Bezoeken die u hebt meegenomen, en antwoorden die nog niet op de server staan.
      </PageHeader>
      {problem !== null ? (
        <Notice kind="error" title="Dit apparaat kan nu niet worden gelezen" role="alert">
          {problem}
        </Notice>
      ) : here === null ? (
        <Skeleton />
      ) : here.person ? (
        <OfPerson person={here.person} session={here.session} />
      ) : (
        <Notice
          title="U bent uitgelogd"
          actions={<a href={accountPaths.signIn(visitPaths.device)}>Inloggen</a>}
        >
          Log in om te zien wat van u op dit apparaat staat. Daar is verbinding voor nodig.
        </Notice>
      )}
    </>
  );
}

function OfPerson({ person, session }: { person: FieldPerson; session: SessionState }) {
  const [work] = useState(() => new FieldWork(person, session));
  const status = useStatus(work);
  const [visits, setVisits] = useState<DeviceVisit[] | null>(null);
  const looks = useRef(0);
  const look = useCallback(async () => {
    looks.current += 1;
    const nth = looks.current;
    const seen = await deviceVisits(person);
    if (nth === looks.current) setVisits(seen); // an earlier look may come back later
  }, [person]);
  useEffect(() => {
    void look();
    const stop = onChange(() => void look());
    return () => stop();
  }, [look]);
  useEffect(() => work.start(null), [work]);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <p role="status" className="font-semibold">
          {status.unsent === 0
            ? "Alles van u op dit apparaat staat ook op de server."
            : `${status.unsent} ${status.unsent === 1 ? "antwoord staat" : "antwoorden staan"} alleen op dit apparaat.`}
        </p>
        {status.session === "signed-out" && (
          <Notice
            kind="warning"
            title="U bent uitgelogd"
            actions={<a href={accountPaths.signIn(visitPaths.device)}>Inloggen</a>}
          >
            Log in om te versturen. Tot dan blijft alles hier staan.
          </Notice>
        )}
        {status.session === "unreachable" && (
          <p className="text-ink-muted">Er is geen verbinding. Versturen gaat vanzelf zodra die er is.</p>
        )}
        <div>
          <Button variant="primary" busy={status.isSending} onClick={() => void work.sync()}>
            Nu versturen
          </Button>
        </div>
      </div>
      {visits && visits.length === 0 && (
        <EmptyState title="Er staat geen bezoek op dit apparaat">
          Open een gepland bezoek en kies “Meenemen”.
        </EmptyState>
      )}
      {visits && visits.length > 0 && <DeviceVisits visits={visits} />}
      <Transfer person={person} unsent={status.unsent} onImported={() => void work.sync()} />
      <Carried />
    </div>
  );
}
