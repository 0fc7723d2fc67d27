"use client";

import { useEffect, useState } from "react";
import { Problem } from "#lib/access/problem.ts";
import type { SchoolList, SchoolRow } from "#lib/schools/reads/school-list.ts";
import { apiPath } from "#lib/text/address.ts";
import { callApi } from "./api.ts";

const pause = 200;

/** What a search came to; while a new one runs, the schools are those of the one before. */
export type SchoolSearch = { schools: readonly SchoolRow[]; busy: boolean; problem: string | null };

/**
 * Schools by a part of their name, place or number, asked for once typing pauses; an answer that was overtaken is
 * dropped. Nothing is kept: names of schools never outlive the page. `q` is null while there is nothing to ask.
 */
export function useSchoolSearch(q: string | null, limit: number): SchoolSearch {
  const [search, setSearch] = useState<SchoolSearch>({ schools: [], busy: false, problem: null });

  useEffect(() => {
    if (q === null) {
      setSearch({ schools: [], busy: false, problem: null });
      return;
    }
    const overtaken = new AbortController();
    const settle = (next: Partial<SchoolSearch>) => {
      if (!overtaken.signal.aborted) setSearch((before) => ({ ...before, ...next }));
    };
    settle({ busy: true });
    const timer = setTimeout(async () => {
      try {
        const { signal } = overtaken;
        const { schools } = await callApi<SchoolList>(apiPath("/schools", { q, limit }), { signal });
        settle({ schools, busy: false, problem: null });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        settle({ schools: [], busy: false, problem: navigator.onLine ? error.message : noConnection });
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [q, limit]);

  return search;
}

const noConnection = "Geen verbinding. Zoeken kan nu niet.";
