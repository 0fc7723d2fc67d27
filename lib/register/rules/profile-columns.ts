import { provinces, provinceWords } from "./school.ts";

/** How a column stands in the list of schools, on which it can be sorted, and in the files made of that list. */
export type InList = {
  /** What comes first, and what does when the list is turned around. */
  directions: readonly [first: string, last: string];
  /** Whether everybody who may list schools sees it; other columns are for `school.read-status`. */
  isPublic?: true;
  /** Whether it is there for somebody who did not choose any columns. */
  isUsual?: true;
};

export const words = ["A–Z", "Z–A"] as const;

type Holds =
  | { type: "text"; longest: number }
  /** `alsoWritten` are other words for a choice, as plain text. */
  | { type: "choice"; choices: readonly [string, ...string[]]; alsoWritten: Readonly<Record<string, string>> }
  | { type: "amount"; most: number; isEstimate?: true };

/** A column of the register: what is recorded of a school, from a day on. */
export type ProfileColumn = Holds & {
  /** Its name on the screen, and its header in the list and in an Excel file of it. */
  label: string;
  /** The Dutch headers that mean it in a file to import, beside the name of the column itself. */
  headers: readonly [string, ...string[]];
  /** The message when it is missing. */
  asked: string;
  /** Whether it may be unknown. */
  isOptional?: true;
  inList?: InList;
};

/**
 * The columns of the register, in the order in which they stand. Whatever shows, asks, reads, sorts or writes them goes
 * by this description; the names are those of the table `schoolProfile`.
 */
const described = {
  name: {
    label: "School",
    headers: ["naam"],
    asked: "Vul de naam van de school in.",
    type: "text",
    longest: 200,
    inList: { directions: words, isPublic: true, isUsual: true },
  },
  place: {
    label: "Plaats",
    headers: ["plaats"],
    asked: "Vul de plaats in.",
    type: "text",
    longest: 100,
    inList: { directions: words, isPublic: true, isUsual: true },
  },
  province: {
    label: "Provincie",
    headers: ["provincie"],
    asked: "Kies een provincie.",
    type: "choice",
    choices: provinces,
    alsoWritten: provinceWords,
    inList: { directions: words },
  },
  legalEntity: {
    label: "Rechtspersoon",
    headers: ["rechtspersoon"],
    asked: "Vul de rechtspersoon in.",
    type: "text",
    longest: 200,
    isOptional: true,
  },
  learners: {
    label: "Cursisten",
    headers: ["cursisten", "aantal cursisten"],
    asked: "Vul een aantal in.",
    type: "amount",
    most: 100_000,
    isEstimate: true,
    isOptional: true,
    inList: { directions: ["minste eerst", "meeste eerst"] },
  },
} as const satisfies Record<string, ProfileColumn>;

type Described = typeof described;
type Where<Condition> = {
  [K in keyof Described]: Described[K] extends Condition ? K : never;
}[keyof Described];
type Value<Column> = Column extends { type: "amount" }
  ? number
  : Column extends { choices: readonly (infer Choice)[] }
    ? Choice
    : string;

export type ProfileColumnName = keyof Described;
export type OptionalProfileColumn = Where<{ isOptional: true }>;
export type RequiredProfileColumn = Exclude<ProfileColumnName, OptionalProfileColumn>;
export type ListedProfileColumn = Where<{ inList: InList }>;
export type PublicProfileColumn = Where<{ inList: { isPublic: true } }>;

/** What is known of a school on a day; null for what is not. */
export type Profile = {
  [K in RequiredProfileColumn]: Value<Described[K]>;
} & { [K in OptionalProfileColumn]: Value<Described[K]> | null };

/** What is given of a school: what is optional may be left out. */
export type GivenProfile = Pick<Profile, RequiredProfileColumn> &
  Partial<Pick<Profile, OptionalProfileColumn>>;

export const profileColumns: Readonly<Record<ProfileColumnName, ProfileColumn>> = described;
export const profileColumnNames = Object.keys(described) as readonly ProfileColumnName[];
export const optionalProfileColumns = profileColumnNames.filter(
  (name): name is OptionalProfileColumn => profileColumns[name].isOptional === true,
);
export const listedProfileColumns = profileColumnNames.filter(
  (name): name is ListedProfileColumn => profileColumns[name].inList !== undefined,
);
export const publicProfileColumns = listedProfileColumns.filter(
  (name): name is PublicProfileColumn => profileColumns[name].inList?.isPublic === true,
);
export const privateProfileColumns = profileColumnNames.filter(
  (name): name is Exclude<ProfileColumnName, PublicProfileColumn> =>
    !(publicProfileColumns as readonly string[]).includes(name),
);

/** The whole profile: null for what was not given. */
export function wholeProfile(given: GivenProfile): Profile {
  return Object.fromEntries(profileColumnNames.map((name) => [name, given[name] ?? null])) as Profile;
}
