"use client";

import { type ReactNode, useRef } from "react";
import { OfflineStatus } from "#components/offline/offline-status.tsx";
import { SyncBar } from "#components/offline/sync-bar.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { CriterionSection } from "#components/visits/sections/criterion-section.tsx";
import { DayCardView } from "#components/visits/sections/day-card.tsx";
import { DifferencesSection } from "#components/visits/sections/differences-section.tsx";
import {
  FeedbackSection,
  GuidanceSection,
  IntakeSection,
  PreparationSection,
  ThingSection,
} from "#components/visits/sections/sections.tsx";
import { thingTitle } from "#components/visits/sections/things.ts";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { thingsIn } from "#lib/visits/rules/draft/visit.ts";
import { useBundle, useCapture, useDraft } from "./capture-context.tsx";
import { CheckSection } from "./check-section.tsx";
import { NotHeldLink } from "./not-held-link.tsx";
import { PlaceLink } from "./place-link.tsx";
import type { Place } from "./places.ts";
import { ReceiptView } from "./receipt-view.tsx";
import { TaskList } from "./task-list.tsx";
import { useLanding, usePlace } from "./use-place.ts";

/** A visit that is being recorded: the list of its parts, and the part that is open. */
export function Workplace() {
  const { card, receipt, inspectors } = useBundle();
  const { place, hash } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  useLanding(hash, heading);
  const header = (
    <PageHeader title={card.school.name} breadcrumb={[{ href: visitPaths.visits(), label: "Bezoeken" }]}>
      {visitKindNames[card.kind]} van {longDay(card.day)}, {card.school.place}
      {inspectors.length > 1 && `. Samen: ${inspectors.map(({ name }) => name).join(" en ")}`}.
    </PageHeader>
  );
  if (receipt) return <ReceiptView header={header} receipt={receipt} />;
  const isList = place.is === "tasks";
  return (
    <>
      {header}
      <SyncBar />
      <div className="grid items-start gap-8 lg:grid-cols-[22rem_1fr]">
        <div className={`flex flex-col gap-6 ${isList ? "" : "max-lg:hidden"}`}>
          <TaskList current={hash} />
          <NotHeldLink />
          <OfflineStatus />
        </div>
        <div className={`min-w-0 ${isList ? "max-lg:hidden" : ""}`}>
          {isList ? (
            <div className="flex flex-col gap-4">
              <p>Kies links een onderdeel. De volgorde maakt niet uit: alles wordt meteen bewaard.</p>
              <DayCardView card={card} />
            </div>
          ) : (
            <section aria-labelledby="part" className="flex max-w-4xl flex-col gap-6">
              <p className="lg:hidden">
                <PlaceLink place="">‹ Alle onderdelen</PlaceLink>
              </p>
              <h2 id="part" ref={heading} tabIndex={-1}>
                <Title place={place} />
              </h2>
              {sectionOf(place)}
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function sectionOf(place: Place): ReactNode {
  switch (place.is) {
    case "thing":
      return <ThingSection key={place.id} kind={place.kind} id={place.id} />;
    case "criterion":
      return <CriterionSection id={place.id} />;
    case "preparation":
      return <PreparationSection />;
    case "feedback":
      return <FeedbackSection />;
    case "intake":
      return <IntakeSection />;
    case "guidance":
      return <GuidanceSection />;
    case "differences":
      return <DifferencesSection />;
    case "check":
      return <CheckSection />;
    case "tasks":
      return null;
  }
}

const titles = {
  tasks: "",
  preparation: "Voorbereiding",
  feedback: "Korte terugkoppeling",
  intake: "Intake",
  guidance: "Begeleiding",
  differences: "Verschillen",
  check: "Controleren en indienen",
};

function Title({ place }: { place: Place }) {
  const { framework } = useCapture();
  const thing = useDraft((fields) => {
    if (place.is !== "thing") return "";
    const found = thingsIn(fields, place.kind).find(({ id }) => id === place.id);
    return found ? thingTitle(fields, found) : "Weggehaald";
  });
  if (place.is === "thing") return thing;
  if (place.is !== "criterion") return titles[place.is];
  const aspect = framework.aspects.find(({ criteria }) => criteria.some(({ id }) => id === place.id));
  return aspect?.name ?? "Onbekend criterium";
}
