"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { useAskBeforeLeaving } from "#lib/client/leaving.ts";

/** What comes before anything in a form can change. */
const beforeChanges = ["pointerdown", "keydown", "beforeinput"];

/** In a form whose answers stand in the address: asks before it is left with answers that are not in the address yet. */
export function AskBeforeLeaving() {
  const mark = useRef<HTMLSpanElement>(null);
  const untouched = useRef<string | null>(null);
  const address = useSearchParams().toString();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another form
  useEffect(() => {
    untouched.current = null;
    const form = mark.current?.closest("form");
    const look = () => {
      untouched.current ??= answersIn(form);
    };
    for (const event of beforeChanges) form?.addEventListener(event, look, true);
    return () => {
      for (const event of beforeChanges) form?.removeEventListener(event, look, true);
    };
  }, [address]);
  useAskBeforeLeaving(
    () => untouched.current !== null && untouched.current !== answersIn(mark.current?.closest("form")),
  );

  return <span ref={mark} hidden />;
}

function answersIn(form: HTMLFormElement | null | undefined): string {
  return form ? JSON.stringify([...new FormData(form)]) : "";
}
