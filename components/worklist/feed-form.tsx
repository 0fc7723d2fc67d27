"use client";

import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorSummary } from "#components/ui/fields/error-summary.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { toSummaryErrors, wayOutOf } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import { FeedAddress } from "./feed-address.tsx";

type FeedFormProps = {
  /** The subscription that works now, and since when, as it is said. */
  feed: { id: string; since: string } | null;
};

type Outcome = "revoked" | "lost" | { address: string };

/** Makes an address for a calendar, shows it once, and revokes it. */
export function FeedForm({ feed }: FeedFormProps) {
  const make = useCommand<{ address: string | null }>("/calendar-feeds");
  const revoke = useCommand(`/calendar-feeds/${feed?.id}/revocations`);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isAsked, setAsked] = useState(false);
  const resultRef = useRef<HTMLDivElement>(null);

  function show(next: Outcome) {
    setOutcome(next);
    requestAnimationFrame(() => resultRef.current?.focus());
  }

  async function makeFeed() {
    const made = await make.send({});
    if (!made) return;
    // The answer to a repeated request does not hold the address again: a new one has to be made.
    show(made.address === null ? "lost" : { address: new URL(made.address, location.origin).href });
  }

  async function revokeFeed() {
    const done = await revoke.send({});
    setAsked(false);
    if (done) show("revoked");
  }

  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <ErrorSummary
        errors={toSummaryErrors([...make.errors, ...revoke.errors], [])}
        wayOut={wayOutOf([...make.errors, ...revoke.errors])}
        attempt={make.attempt + revoke.attempt}
        title="Dit is niet gelukt"
      />
      <div ref={resultRef} role="status" tabIndex={-1} className="empty:hidden">
        {outcome === "revoked" && (
          <Notice kind="success">Het abonnement is ingetrokken. Het adres werkt niet meer.</Notice>
        )}
        {outcome === "lost" && (
          <Notice kind="warning">Het adres is niet meer te tonen. Maak een nieuw adres.</Notice>
        )}
        {outcome !== null && typeof outcome === "object" && (
          <Notice kind="success" title="Uw abonnement is gemaakt">
            <FeedAddress address={outcome.address} />
          </Notice>
        )}
      </div>
      <p>
        {feed
          ? `U hebt een abonnement, gemaakt op ${feed.since}. Maakt u een nieuw adres, dan werkt het vorige niet meer.`
          : "U hebt nu geen abonnement."}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button variant={feed ? "secondary" : "primary"} busy={make.busy} onClick={makeFeed}>
          {feed ? "Maak een nieuw adres" : "Maak een abonnement"}
        </Button>
        {feed && (
          <Button variant="quiet" onClick={() => setAsked(true)}>
            Trek het abonnement in
          </Button>
        )}
      </div>
      <Dialog
        open={isAsked}
        onClose={() => setAsked(false)}
        title="Abonnement intrekken?"
        actions={
          <Button variant="danger" busy={revoke.busy} onClick={revokeFeed}>
            Abonnement intrekken
          </Button>
        }
      >
        <p>
          Het adres werkt dan niet meer. De bezoeken verdwijnen uit de agenda's die het lezen, of blijven daar
          staan zonder nog te veranderen. Verwijder het abonnement daar dus ook.
        </p>
      </Dialog>
    </div>
  );
}
