import { useSyncExternalStore } from "react";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";

/** What was recorded last, in a sentence where that is known, and the page on which it is told. */
export type RecordedSentence = { sentence: string; path: string };

const listeners = new Set<() => void>();
let line: RecordedSentence | null = null;

/** Tells what a command recorded, as the journal has it, on the page where one is then: here, or where one goes. */
export async function tellRecorded(result: unknown, goesTo = location.pathname): Promise<void> {
  const path = new URL(goesTo, location.href).pathname;
  const seq = typeof result === "object" && result && "seq" in result ? result.seq : null;
  if (typeof seq !== "number") return; // a draft, or what else is no fact
  setLine({ sentence: await sentenceOf(seq), path });
}

async function sentenceOf(seq: number): Promise<string> {
  try {
    const { sentence } = await callApi<{ sentence: string | null }>(apiPath(`/journal/own/${seq}`));
    return sentence ?? "";
  } catch {
    return "";
  }
}

export function setLine(next: RecordedSentence | null): void {
  line = next;
  for (const listener of listeners) listener();
}

export function useRecordedLine(): RecordedSentence | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => line,
    () => null,
  );
}
