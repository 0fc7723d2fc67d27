import type { Page } from "@playwright/test";
import type { Role } from "#lib/access/actor.ts";

/** What stands under the names in the addresses below: made for one test alone. */
export type FormThings = Record<
  | "school"
  | "visited"
  | "judged"
  | "located"
  | "location"
  | "step"
  | "visit"
  | "verdict"
  | "mistaken"
  | "enrolment"
  | "event"
  | "replacement"
  | "plan"
  | "planned"
  | "inspector"
  | "interest"
  | "ended"
  | "replaced"
  | "day",
  string
>;

export type FormWalk = {
  /** The component that uses the hook of forms, below `components`. */
  file: string;
  role: Role;
  /** The address of the form; `:school` and the like stand for something of `FormThings`. */
  address: string;
  /** What is typed, by the label of the field; `true` ticks a box or a choice. */
  fields: readonly (readonly [label: string | RegExp, value: string | true])[];
  /** What has to be opened to see the form. */
  opens?: (page: Page) => Promise<void>;
  send: string;
  /** What the server answers, where that is no record: sent again by the next run, or for all to see, it is refused. */
  refused?: true;
  /** The form tells by itself what came of it. */
  tells?: string;
};
