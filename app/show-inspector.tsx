import type { ReactNode } from "react";
import { InspectorScreen } from "#components/workload/inspector-screen.tsx";
import { isPerson } from "#lib/access/actor.ts";
import { allows } from "#lib/access/policy.ts";
import { getContext } from "#lib/server/context.ts";
import { readInspector } from "#lib/workload/reads/inspector-page.ts";
import { showPage } from "./show-page.tsx";

/** Whether somebody asks about the own record. */
export async function isOwnRecord(inspectorId: string): Promise<boolean> {
  const { actor } = await getContext();
  return isPerson(actor) && actor.inspectorId === inspectorId;
}

/** The record of an inspector, or with `own` that of the inspector who asks. */
export async function showInspector(asked: string): Promise<ReactNode> {
  const context = await getContext();
  return await showPage({
    needs: "inspector.read",
    async children() {
      const inspector = await readInspector.run(context, { id: asked });
      const resource = { inspectorId: inspector.id };
      return (
        <InspectorScreen
          inspector={inspector}
          isOwn={await isOwnRecord(inspector.id)}
          may={{
            record: allows(context.actor, "inspector.record", resource),
            replace: allows(context.actor, "inspector.replace", resource),
            declare: allows(context.actor, "interest.declare", resource),
          }}
        />
      );
    },
  });
}
