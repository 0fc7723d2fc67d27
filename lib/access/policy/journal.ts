import { areas, everyone, type Rows } from "#lib/access/policy-rules.ts";

/** The journal. */
export const journalPolicy = {
  "journal.list": {
    coordinator: areas(
      "register",
      "inspection",
      "verdict",
      "keurmerk",
      "planning",
      "inspectors",
      "framework",
    ),
    reviewer: areas("register", "verdict", "keurmerk"),
    admin: areas("accounts", "framework", "system"),
  },
  "journal.read-own": everyone,
  "clock.reset": {}, // for whoever holds the terminal
  "journal.verify": { coordinator: true, reviewer: true, admin: true },
} as const satisfies Rows;
