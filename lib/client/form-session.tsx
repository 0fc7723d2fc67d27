"use client";

import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import { KeptForms } from "./kept-forms.ts";

const accountHere = "account";

const Kept = createContext<KeptForms | null>(null);

type FormSessionProps = {
  account: string;
  /** What this account types is kept under it. */
  formKey: string;
  children: ReactNode;
};

/** Whose forms these are. When somebody else signs in in another tab, or they sign out, this page goes at once. */
export function FormSession({ account, formKey, children }: FormSessionProps) {
  const kept = useMemo(
    () => (typeof window === "undefined" ? null : KeptForms.open(formKey, Date.now())),
    [formKey],
  );
  useEffect(() => {
    tellAccount(account);
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key === accountHere && newValue !== account) window.location.reload();
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, [account]);
  return <Kept value={kept}>{children}</Kept>;
}

/** Tells other tabs who is signed in now; null once they signed out. */
export function tellAccount(account: string | null): void {
  try {
    if (account === null) localStorage.removeItem(accountHere);
    else localStorage.setItem(accountHere, account);
  } catch {
    // A browser that keeps nothing tells its tabs nothing.
  }
}

/** Where what is typed is kept; null where this browser does not. */
export function useKeptForms(): KeptForms | null {
  return use(Kept);
}
