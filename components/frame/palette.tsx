"use client";

import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { controlLook, describedBy, Field } from "#components/ui/fields/field.tsx";
import { useListbox } from "#components/ui/fields/use-listbox.ts";
import { useSchoolSearch } from "#lib/client/use-school-search.ts";
import { describeSearch, findHits, schoolHits } from "./palette-hits.ts";
import type { Reach, ShortcutDialog } from "./reach.ts";

/** Finds any school, page or action by typing a part of its name; Enter goes there. */
export const Palette: ShortcutDialog = ({ reach, open, onClose }) => (
  <Dialog open={open} onClose={onClose} title="Zoeken">
    <Search reach={reach} onGone={onClose} />
  </Dialog>
);

function Search({ reach, onGone }: { reach: Reach; onGone: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const asks = reach.schools && q.length > 1;
  const { schools, busy, problem } = useSchoolSearch(asks ? q : null, 8);
  const hits = [...findHits(reach, text), ...(asks ? schoolHits(schools, busy ? q : "") : [])];
  const list = useListbox({ id: "hits", count: hits.length, open: true, onPick: go });
  const hint = reach.progress ? "Een dag mag ook: 31-12-2017." : undefined;
  const message = describeSearch({ hits: hits.length, busy: asks && busy, problem });

  function type(next: string) {
    setText(next);
    list.setActive(next.trim() === "" ? -1 : 0);
  }

  function go(index: number) {
    const hit = hits[index];
    if (!hit) return;
    onGone();
    router.push(hit.href);
  }

  return (
    <div className="flex flex-col gap-3">
      <Field id="find" label={`${reach.schools ? "School, pagina" : "Pagina"} of actie`} hint={hint}>
        <input
          {...list.field}
          id="find"
          type="text"
          enterKeyHint="go"
          aria-describedby={describedBy({ id: "find", hint })}
          className={controlLook}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={list.onKey}
        />
      </Field>
      <div id="hits" role="listbox" aria-label="Gevonden" className="palette-list">
        {hits.map((hit, index) => (
          <div key={`${hit.kind} ${hit.label} ${hit.href}`} {...list.option(index)} className="popover-item">
            <span>{hit.label}</span>
            <span className="popover-detail">{hit.kind}</span>
          </div>
        ))}
      </div>
      <p role="status" className={problem ? "font-semibold text-negative" : "text-ink-muted"}>
        {message}
      </p>
    </div>
  );
}
