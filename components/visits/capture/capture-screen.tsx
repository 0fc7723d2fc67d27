"use client";

import { useMemo } from "react";
import { Notice } from "#components/ui/notice.tsx";
import { PageName } from "#components/ui/page/page-name.tsx";
import { PageTitle } from "#components/ui/page/page-title.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { accountPaths } from "#lib/accounts/paths.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { type Capture, CaptureContext } from "./capture-context.tsx";
import { type CaptureState, useCaptureState } from "./use-capture-state.ts";
import { useGoTo } from "./use-section.ts";
import { Workplace } from "./workplace.tsx";

/** The form of one visit. It works from what is on this device, with or without a connection. */
export default function CaptureScreen({ visit }: { visit: string }) {
  const state = useCaptureState(visit);
  switch (state.is) {
    case "opening":
      return (
        <>
          <PageName>Bezoek</PageName>
          <Skeleton />
        </>
      );
    case "locked":
      return (
        <>
          <PageTitle title="U bent uitgelogd" />
          <Notice
            kind="warning"
            actions={<a href={accountPaths.signIn(visitPaths.visit(visit))}>Inloggen</a>}
          >
            Wat u op dit apparaat hebt ingevuld, is er nog. Log in om verder te gaan.
          </Notice>
        </>
      );
    case "missing":
      return (
        <>
          <PageTitle title="Dit bezoek kan nu niet worden geopend" />
          <Notice kind="warning" role="alert" actions={<a href={visitPaths.device}>Op dit apparaat</a>}>
            {state.message}
          </Notice>
        </>
      );
    case "ready":
      return <Ready {...state} />;
  }
}

function Ready({ store, engine }: Extract<CaptureState, { is: "ready" }>) {
  const goTo = useGoTo();
  const { framework, recordsFor, inspectors } = store.visit.bundle;
  const capture = useMemo(
    (): Capture => ({
      store,
      engine,
      framework,
      goTo,
      inspectorId: recordsFor,
      inspectorIds: inspectors.map(({ id }) => id),
    }),
    [store, engine, framework, recordsFor, inspectors, goTo],
  );
  return (
    <CaptureContext value={capture}>
      {/* What a browser makes of it is no question of the framework: it is recorded in the words that it has. */}
      <meta name="google" content="notranslate" />
      <div translate="no">
        <Workplace />
      </div>
    </CaptureContext>
  );
}
