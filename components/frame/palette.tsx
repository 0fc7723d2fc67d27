"use client";

import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { TextField } from "react-aria-components/TextField";
import { Dialog } from "#components/ui/dialog.tsx";
import { controlLook, describedBy, Field } from "#components/ui/fields/field.tsx";
import { QuietStatus } from "#components/ui/quiet-status.tsx";
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
  const hint = reach.progress ? "Een dag mag ook: 31-12-2017." : undefined;
  const message = describeSearch({ hits: hits.length, busy: asks && busy, problem });

  return (
    <I18nProvider locale="nl-NL">
      <Autocomplete inputValue={text} onInputChange={setText}>
        <div className="flex flex-col gap-3">
          <Field
            id="find"
            labelId="find-label"
            label={`${reach.schools ? "School, pagina" : "Pagina"} of actie`}
            hint={hint}
          >
            <TextField
              id="find"
              aria-labelledby="find-label"
              aria-describedby={describedBy({ id: "find", hint })}
            >
              <Input role="combobox" aria-expanded enterKeyHint="go" className={controlLook} />
            </TextField>
          </Field>
          <ListBox
            aria-label="Gevonden"
            className="palette-list"
            items={hits.map((hit) => ({ ...hit, id: `${hit.kind} ${hit.label} ${hit.href}` }))}
          >
            {({ id, href, label, kind }) => (
              <ListBoxItem
                id={id}
                textValue={label}
                className="popover-item"
                onAction={() => {
                  onGone();
                  router.push(href);
                }}
              >
                <span>{label}</span>
                <span className="popover-detail">{kind}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <p className={problem ? "font-semibold text-negative" : "text-ink-muted"}>{message}</p>
          <QuietStatus text={message} isWrong={problem !== null} />
        </div>
      </Autocomplete>
    </I18nProvider>
  );
}
