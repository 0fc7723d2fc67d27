"use client";

import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useKeptForms } from "./form-session.tsx";
import type { KeptForm } from "./kept-forms.ts";
import { useAskBeforeLeaving } from "./leaving.ts";
import { changedFields, selectFields, typedOn } from "./typed-fields.ts";

type KeptValuesOptions<V extends object> = {
  /** Which form it is: another subject is another form. */
  form: string;
  /** Passwords and codes are kept nowhere. */
  isSecret: boolean;
  /** What the form began with, and what it holds. */
  before: V;
  values: V;
  /** A request whose answer did not come. */
  request: KeptForm["request"];
  /** Puts back what was kept. */
  onFound: (typed: Partial<V>, request: KeptForm["request"]) => void;
};

export type KeptValues<V> = {
  /** What was typed before stands in the form again. */
  isRestored: boolean;
  /** The fields that were typed in, and that began with something else by now. */
  changedMeanwhile: readonly (keyof V)[];
  /** Forgets what was typed: it was recorded, or is not wanted. */
  forget(): void;
};

/** Keeps what is typed in a form until it is recorded. Where it is not kept, leaving the page asks. */
export function useKeptValues<V extends object>(options: KeptValuesOptions<V>): KeptValues<V> {
  const { isSecret, before, values, request } = options;
  const form = `${usePathname()} ${options.form}`;
  const forms = useKeptForms();
  const kept = isSecret ? null : forms;
  const [isRead, setRead] = useState(false);
  const [isRestored, setRestored] = useState(false);
  const [beforeThen, setBeforeThen] = useState<KeptForm["before"]>({});
  const isAtRisk = useRef(false);
  useAskBeforeLeaving(() => isAtRisk.current);

  const restore = useEffectEvent((found: KeptForm | null) => {
    const fields = Object.keys(found?.typed ?? {}).filter(
      (field): field is keyof V & string =>
        field in before && typeof found?.typed[field] === typeof before[field as keyof V],
    );
    const alreadyTyped = changedFields(before, values);
    const typed = fields.filter((field) => !alreadyTyped.includes(field));
    if (found) {
      const then = typedOn(before, found, typed);
      options.onFound(then.typed as Partial<V>, found.request);
      setBeforeThen(then.before);
      setRestored(typed.length > 0);
    }
    setRead(true);
  });
  useEffect(() => {
    if (!kept) return;
    let isGone = false;
    void kept.read(form).then((found) => !isGone && restore(found));
    return () => {
      isGone = true;
    };
  }, [kept, form]);

  useEffect(() => {
    const typed = changedFields(before, values);
    isAtRisk.current = typed.length > 0;
    if (!kept || !isRead) return;
    if (typed.length === 0 && !request) {
      void kept.remove(form);
      return;
    }
    const content = {
      typed: selectFields(values, typed),
      before: { ...selectFields(before, typed), ...beforeThen },
      request,
    };
    let isOutdated = false;
    void kept.write(form, content, Date.now()).then((isKept) => {
      if (isKept && !isOutdated) isAtRisk.current = false;
    });
    return () => {
      isOutdated = true;
    };
  }, [kept, form, isRead, before, values, beforeThen, request]);

  return {
    isRestored,
    changedMeanwhile: changedFields(before, { ...before, ...beforeThen }),
    forget() {
      isAtRisk.current = false;
      setRestored(false);
      setBeforeThen({});
      void kept?.remove(form);
    },
  };
}
