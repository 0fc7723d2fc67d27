"use client";

import { type ReactNode, useRef, useState } from "react";
import { OfflineStatus } from "#components/offline/offline-status.tsx";
import { SyncBar } from "#components/offline/sync-bar.tsx";
import { CrumbTrail } from "#components/ui/page/crumb-trail.tsx";
import { PageTitle } from "#components/ui/page/page-title.tsx";
import { Part } from "#components/ui/page/part.tsx";
import { CriterionSection } from "#components/visits/sections/criterion-section.tsx";
import { DayCardView } from "#components/visits/sections/day-card.tsx";
import { DifferencesSection } from "#components/visits/sections/differences-section.tsx";
import { itemTitle } from "#components/visits/sections/evidence-items.ts";
import { ItemSection } from "#components/visits/sections/item-section.tsx";
import {
  FeedbackSection,
  GuidanceSection,
  IntakeSection,
} from "#components/visits/sections/note-sections.tsx";
import { PreparationSection } from "#components/visits/sections/preparation-section.tsx";
import { visitKindNames } from "#lib/status/text.ts";
import { longDay } from "#lib/text/dates.ts";
import { visitPaths } from "#lib/visits/paths.ts";
import { itemsIn } from "#lib/visits/rules/draft/visit.ts";
import { useBundle, useCapture, useDraft } from "./capture-context.tsx";
import { CheckSection } from "./check-section.tsx";
import { NotHeldLink } from "./not-held-link.tsx";
import { ReceiptView } from "./receipt-view.tsx";
import { type FormSection, sectionIds } from "./section-id.ts";
import { SectionLink } from "./section-link.tsx";
import { TaskList } from "./task-list.tsx";
import { showQuestion, useFocusOnSection, useSectionHash } from "./use-section.ts";

/** A visit that is being recorded: the list of its parts, and the part that is open. */
export function Workplace() {
  const { card, receipt, inspectors } = useBundle();
  const { store } = useCapture();
  const isKept = useDraft(() => store.isKept);
  const { section, hash } = useSectionHash();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnSection(hash, heading);
  const title = useTitle(section);
  const [wasChecked, setWasChecked] = useState(false);
  if (section.is === "check" && !wasChecked) setWasChecked(true);
  const header = (
    <PageTitle
      title={card.school.name}
      above={
        <CrumbTrail>
          <a href={visitPaths.visits()} className="inline-flex min-h-6 items-center">
            Bezoeken
          </a>
        </CrumbTrail>
      }
    >
      <span>{visitKindNames[card.kind]}</span> van <span>{longDay(card.day)}</span>,{" "}
      <span>{card.school.place}</span>
      <span>{inspectors.length > 1 && `. Samen: ${inspectors.map(({ name }) => name).join(" en ")}`}</span>.
    </PageTitle>
  );
  if (receipt) return <ReceiptView header={header} receipt={receipt} />;
  const isList = section.is === "tasks";
  return (
    <>
      {header}
      <SyncBar>
        {wasChecked && section.is !== "check" && (
          <SectionLink sectionId={sectionIds.check}>Terug naar Controleren</SectionLink>
        )}
      </SyncBar>
      <div className="grid items-start gap-8 lg:grid-cols-[22rem_1fr]">
        <div className={`flex flex-col gap-6 ${isList ? "" : "max-lg:hidden"}`}>
          <Part>
            <TaskList current={hash} />
          </Part>
          <NotHeldLink />
          <OfflineStatus taken={isKept ? "Dit bezoek opent" : null} />
        </div>
        <div className={`min-w-0 ${isList ? "max-lg:hidden" : ""}`}>
          {isList ? (
            <div className="flex flex-col gap-4">
              <p>Kies links een onderdeel. De volgorde maakt niet uit: alles wordt meteen bewaard.</p>
              <DayCardView card={card} />
            </div>
          ) : (
            <section aria-labelledby="part" className="flex max-w-4xl flex-col gap-6" onKeyUp={showQuestion}>
              <p className="lg:hidden">
                <SectionLink sectionId="">‹ Alle onderdelen</SectionLink>
              </p>
              <h2 id="part" ref={heading} tabIndex={-1}>
                {title}
              </h2>
              <Part>
                <SectionContent section={section} />
              </Part>
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function SectionContent({ section }: { section: FormSection }): ReactNode {
  switch (section.is) {
    case "item":
      return <ItemSection key={section.id} kind={section.kind} id={section.id} />;
    case "criterion":
      return <CriterionSection id={section.id} />;
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

function useTitle(section: FormSection): string {
  const { framework } = useCapture();
  const item = useDraft((fields) => {
    if (section.is !== "item") return "";
    const found = itemsIn(fields, section.kind).find(({ id }) => id === section.id);
    return found ? itemTitle(fields, found) : "Weggehaald";
  });
  if (section.is === "item") return item;
  if (section.is !== "criterion") return titles[section.is];
  const aspect = framework.aspects.find(({ criteria }) => criteria.some(({ id }) => id === section.id));
  return aspect?.name ?? "Onbekend criterium";
}
