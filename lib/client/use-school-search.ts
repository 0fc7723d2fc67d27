"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SchoolRow } from "#lib/schools/reads/school-list.ts";
import { options } from "./options.ts";

const typingPause = 200;

/** The outcome of a search; while a new one runs, the schools are those of the search before. */
export type SchoolSearch = { schools: readonly SchoolRow[]; busy: boolean; problem: string | null };

/**
 * Schools by a part of their name, place or number, asked for once typing pauses. Answers are forgotten as soon as
 * nobody looks at them: names of schools never outlive the page. `q` is null while there is nothing to ask.
 */
export function useSchoolSearch(q: string | null, limit: number): SchoolSearch {
  const asked = useAfterPause(q);
  const { data, error, isFetching } = useQuery({
    ...options.schools(asked ?? "", limit),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  if (q === null) return { schools: [], busy: false, problem: null };
  if (asked === q && error)
    return { schools: [], busy: false, problem: navigator.onLine ? error.message : noConnection };
  return { schools: data?.schools ?? [], busy: asked !== q || isFetching, problem: null };
}

function useAfterPause(text: string | null): string | null {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const noConnection = "Geen verbinding. Zoeken kan nu niet.";
