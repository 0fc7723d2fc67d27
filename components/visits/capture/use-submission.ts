"use client";

import { useEffect, useState } from "react";
import { deviceDatabase } from "#lib/offline/database.ts";
import type { SubmitProblem } from "#lib/offline/stored-records.ts";
import { onSyncEvent } from "#lib/offline/sync-events.ts";
import { useVisit } from "./capture-context.tsx";

/** Whether a submission of this visit waits to be sent, and why the server did not take the last one. */
export function useSubmission(): { waiting: boolean; problem: SubmitProblem | null } {
  const { account, visit, submitProblem } = useVisit();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const look = async () =>
      setWaiting((await deviceDatabase.submissions.where({ account, visit }).count()) > 0);
    void look();
    return onSyncEvent((change) => {
      if (change.visit === visit) void look();
    });
  }, [account, visit]);
  return { waiting, problem: submitProblem };
}
