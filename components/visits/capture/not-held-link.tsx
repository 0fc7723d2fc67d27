"use client";
import { visitPaths } from "#lib/visits/paths.ts";
import { useBundle } from "./capture-context.tsx";

/** A planned visit that did not take place goes back to the planning, with its reason. */
export function NotHeldLink() {
  const { id, card } = useBundle();
  if (!card.times) return null;
  return (
    <p>
      <a href={visitPaths.actOnPlannedVisit(id, "niet-gehouden")}>Dit bezoek ging niet door</a>
    </p>
  );
}
