"use client";

import { DraftYesNo } from "./choice-fields.tsx";
import { DraftLine, DraftText } from "./fields.tsx";

export function FeedbackSection() {
  return (
    <>
      <DraftYesNo field="feedback.given" label="Hebt u de school na afloop kort teruggekoppeld?" />
      <DraftText field="feedback.notes" label="Wat is er gezegd?" optional />
    </>
  );
}

export function IntakeSection() {
  return (
    <>
      <DraftLine field="intake.dossiers" label="Aantal dossiers dat u hebt gezien" optional />
      <DraftText field="intake.notes" label="Wat hebt u gezien en gehoord over de intake?" optional />
    </>
  );
}

export function GuidanceSection() {
  return (
    <DraftText field="guidance.notes" label="Wat hebt u gezien en gehoord over de begeleiding?" optional />
  );
}
