"use client";

import { useEffect, useState } from "react";
import { Problem } from "#lib/access/problem.ts";
import type { SchoolList, SchoolRow } from "#lib/schools/reads/school-list.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";

const typingPause = 200;

/** The outcome of a search; while a new one runs, the schools are those of the search before. */
export type SchoolSearch = { schools: readonly SchoolRow[]; busy: boolean; problem: string | null };

/**
 * Schools by a part of their name, place or number, asked for once typing pauses; the answer of an older search
 * is dropped. Nothing is stored: names of schools never outlive the page. `q` is null while there is nothing to ask.
 */
export function useSchoolSearch(q: string | null, limit: number): SchoolSearch {
  const [search, setSearch] = useState<SchoolSearch>({ schools: [], busy: false, problem: null });

  useEffect(() => {
    if (q === null) {
      setSearch({ schools: [], busy: false, problem: null });
      return;
    }
    const controller = new AbortController();
    const settle = (next: Partial<SchoolSearch>) => {
      if (!controller.signal.aborted) setSearch((before) => ({ ...before, ...next }));
    };
    settle({ busy: true });
    const timer = setTimeout(async () => {
      try {
        const { signal } = controller;
        const { schools } = await callApi<SchoolList>(apiPath("/schools", { q, limit }), { signal });
        settle({ schools, busy: false, problem: null });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        settle({ schools: [], busy: false, problem: navigator.onLine ? error.message : noConnection });
      }
    }, typingPause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q, limit]);

  return search;
}

const noConnection = "Geen verbinding. Zoeken kan nu niet.";
