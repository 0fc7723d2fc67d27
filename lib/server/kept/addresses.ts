/**
 * Addresses whose answers are kept, and what an answer depends on besides its question, the day and the journal:
 * `role` where everybody of a role gets the same, `person` where the page also carries a name.
 */
export const keptAddresses: Readonly<Record<string, "role" | "person">> = {
  "/": "person",
  "/scholen": "person",
  "/api/v1/progress": "role",
  "/api/v1/progress/course": "role",
  "/api/v1/progress/forecast": "role",
  "/api/v1/rounds": "role",
  "/api/v1/schools": "role",
};
