"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { options } from "#lib/client/options.ts";
import type { VerifiedChain } from "#lib/journal/reads/journal-verification.ts";
import { number } from "#lib/text/dates.ts";

/** What verification compares with nothing. */
const notCoveredWords: Record<VerifiedChain["notCovered"][number], string> = {
  drafts: "antwoorden die nog niet zijn ingediend",
  settings: "instellingen",
  mail: "mail die nog weg moet",
  "sign-ins": "inlogpogingen en wie er ingelogd is",
  receipts: "wat op een opdracht is geantwoord",
};

/** Where the chain ends, and on request whether it holds: every entry and every fact is computed again. */
export function ChainState({ head }: { head: { seq: number; code: string } }) {
  const check = useQuery({ ...options.chain(), enabled: false });
  const end = `Het logboek heeft ${number(head.seq)} regels; de laatste heeft controlecode ${head.code}.`;
  const button = (
    <Button size="small" busy={check.isFetching} onClick={() => check.refetch()}>
      Controleer het hele logboek
    </Button>
  );
  if (check.isError)
    return (
      <Notice kind="error" role="alert" title="De controle is niet gelukt" actions={button}>
        {check.error.message}
      </Notice>
    );
  if (!check.data) return <Notice actions={button}>{end}</Notice>;
  if (!check.data.holds)
    return (
      <Notice
        kind="error"
        role="alert"
        title="Het logboek klopt niet"
        actions={button}
      >{`Waarschuw de beheerder. Eerste fout: ${check.data.wrong ?? ""}.`}</Notice>
    );
  return (
    <Notice
      kind="success"
      role="status"
      title="Het logboek klopt"
      actions={button}
    >{`Alle ${number(check.data.last)} regels sluiten op elkaar aan en alle ${number(check.data.facts)} vastgelegde gegevens passen erbij. Niet gecontroleerd: ${check.data.notCovered.map((kind) => notCoveredWords[kind]).join(", ")}.`}</Notice>
  );
}
