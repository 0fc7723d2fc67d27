"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageTitle } from "#components/ui/page/page-title.tsx";
import { QuietStatus } from "#components/ui/quiet-status.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useSyncStatus } from "#components/visits/capture/capture-context.tsx";
import { describeOpenError } from "#components/visits/capture/use-capture-state.ts";
import { accountPaths } from "#lib/accounts/paths.ts";
import { type DeviceUser, getCurrentUser, type SessionState } from "#lib/offline/device-session.ts";
import { type DeviceVisit, getDeviceVisits } from "#lib/offline/device-visits.ts";
import { SyncEngine } from "#lib/offline/sync-engine.ts";
import { onSyncEvent } from "#lib/offline/sync-events.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { DeviceVisitTable } from "./device-visit-table.tsx";
import { OfflineStatus } from "./offline-status.tsx";
import { TransferSection } from "./transfer-section.tsx";

type CurrentUser = { user: DeviceUser | null; session: SessionState };

/** What is on this device, and what of it is not on the server yet. */
export function DeviceScreen() {
  const [current, setCurrent] = useState<CurrentUser | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    getCurrentUser().then(setCurrent, (error: unknown) => {
      console.error(error);
      setProblem(describeOpenError(error));
    });
  }, []);
  return (
    <>
      <PageTitle title="Op dit apparaat">
        Bezoeken die u hebt meegenomen, en antwoorden die nog niet op de server staan.
      </PageTitle>
      {problem !== null ? (
        <Notice kind="error" title="Dit apparaat kan nu niet worden gelezen" role="alert">
          {problem}
        </Notice>
      ) : current === null ? (
        <Skeleton />
      ) : current.user ? (
        <UserScreen user={current.user} session={current.session} />
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

function UserScreen({ user, session }: { user: DeviceUser; session: SessionState }) {
  const [engine] = useState(() => new SyncEngine(user, session));
  const status = useSyncStatus(engine);
  const [visits, setVisits] = useState<DeviceVisit[] | null>(null);
  const refreshes = useRef(0);
  const refresh = useCallback(async () => {
    refreshes.current += 1;
    const thisRefresh = refreshes.current;
    const found = await getDeviceVisits(user);
    if (thisRefresh === refreshes.current) setVisits(found); // an earlier refresh may end later
  }, [user]);
  useEffect(() => {
    void refresh();
    const stop = onSyncEvent(() => void refresh());
    return () => stop();
  }, [refresh]);
  useEffect(() => engine.start(), [engine]);
  const sent =
    status.unsent === 0
      ? "Alles van u op dit apparaat staat ook op de server."
      : `${status.unsent} ${status.unsent === 1 ? "antwoord staat" : "antwoorden staan"} alleen op dit apparaat.`;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <p className="font-semibold">{sent}</p>
        <QuietStatus
          text={status.unsent === 0 ? "Alles is verstuurd." : "Nog niet alles is verstuurd."}
          isWrong={status.unsent > 0 && status.session !== "signed-in"}
        />
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
          <Button variant="primary" busy={status.isSending} onClick={() => void engine.sync()}>
            Nu versturen
          </Button>
        </div>
      </div>
      {visits && visits.length === 0 && (
        <EmptyState title="Er staat geen bezoek op dit apparaat">
          Open een gepland bezoek en kies “Meenemen”.
        </EmptyState>
      )}
      {visits && visits.length > 0 && <DeviceVisitTable visits={visits} />}
      <TransferSection user={user} unsent={status.unsent} onImported={() => void engine.sync()} />
      <OfflineStatus taken={visits?.length ? "Deze bezoeken openen" : null} />
    </div>
  );
}
