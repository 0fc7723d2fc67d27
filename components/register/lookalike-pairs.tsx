"use client";

import { useState } from "react";
import { SchoolLink } from "#components/schools/school-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DataTable } from "#components/ui/tables/data-table.tsx";
import { wayOutOf } from "#lib/client/form-errors.ts";
import { useCommand } from "#lib/client/use-command.ts";
import type { LabelledSchool, Lookalikes } from "#lib/register/rules/same-school.ts";
import { number } from "#lib/text/dates.ts";

/** Schools that seem to be one, with the answer that they are two. What is one is corrected from a dossier. */
export function LookalikePairs({ pairs }: { pairs: readonly Lookalikes[] }) {
  const [answered, setAnswered] = useState<string | null>(null);
  if (pairs.length === 0 && answered === null) return null;
  return (
    <section aria-labelledby="lookalikes" className="mt-10 flex flex-col gap-4">
      <h2 id="lookalikes">{`Misschien dezelfde school (${number(pairs.length)})`}</h2>
      <p className="max-w-prose">
        Deze scholen lijken op elkaar. Zijn het er twee? Leg dat vast. Is het er één? Corrigeer dan de school
        die dubbel staat, vanaf haar dossier.
      </p>
      <div role="status">{answered && <Notice kind="success">{answered}</Notice>}</div>
      {pairs.length > 0 && (
        <DataTable
          caption="Scholen die op elkaar lijken"
          captionHidden
          rows={pairs}
          rowKey={({ schools: [school, other] }) => `${school.id} ${other.id}`}
          columns={[
            { header: "School", cell: ({ schools: [school] }) => <Labelled {...school} /> },
            { header: "Andere school", cell: ({ schools: [, other] }) => <Labelled {...other} /> },
            {
              header: "Wat hetzelfde is",
              cell: ({ sameNumber }) => (sameNumber ? "Het nummer" : "Naam en plaats"),
            },
            {
              header: "Vastleggen",
              cell: ({ schools: [school, other] }) => (
                <Distinguish
                  school={school}
                  other={other}
                  done={() =>
                    setAnswered(`Vastgelegd: ${school.number} en ${other.number} zijn twee scholen.`)
                  }
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Labelled({ id, name, number: schoolNumber, place }: LabelledSchool) {
  return (
    <>
      <SchoolLink id={id} name={name} />
      <br />
      <span>{`${schoolNumber}, ${place}`}</span>
    </>
  );
}

type DistinguishProps = { school: LabelledSchool; other: LabelledSchool; done: () => void };

function Distinguish({ school, other, done }: DistinguishProps) {
  const command = useCommand<object>(`/schools/${encodeURIComponent(school.id)}/distinctions`);
  const [problem] = command.errors;
  const wayOut = wayOutOf(command.errors);
  return (
    <>
      <Button
        size="small"
        busy={command.busy}
        onClick={async () => {
          if (await command.send({ other: other.id })) done();
        }}
      >
        Dit zijn twee scholen<span className="sr-only">{`: ${school.number} en ${other.number}`}</span>
      </Button>
      {problem && (
        <p role="alert">
          <span>{problem.message}</span> {wayOut && <a href={wayOut.href}>{wayOut.label}</a>}
        </p>
      )}
    </>
  );
}
