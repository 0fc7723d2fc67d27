"use client";

import type { ReactElement, ReactNode } from "react";
import { useCapture } from "#components/visits/capture/capture-context.tsx";
import type { Score } from "#lib/framework/rules/framework.ts";
import { type FindingField, findingFields, isFindingFieldNeeded } from "#lib/visits/rules/finding.ts";
import { DraftScore } from "./choice-fields.tsx";
import { DraftText } from "./fields.tsx";

type DraftFindingFieldProps = {
  part: FindingField;
  /** Where the answer stands in the draft. */
  field: string;
  /** The id of the group of scores, where that is not the field. */
  id?: string;
  label: ReactNode;
  /** The score that was chosen: it decides what else must be filled in. */
  chosen: Score | undefined;
};

/** A field of a finding in the form in the classroom. */
export function DraftFindingField(props: DraftFindingFieldProps): ReactElement {
  const { part, field, id = field, label, chosen } = props;
  const { framework } = useCapture();
  switch (findingFields[part].holds) {
    case "score":
      return <DraftScore field={field} id={id} label={label} />;
    case "text":
      return (
        <DraftText field={field} label={label} optional={!isFindingFieldNeeded(part, framework, chosen)} />
      );
  }
}
