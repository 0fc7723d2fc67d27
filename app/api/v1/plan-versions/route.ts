import { adoptPlan } from "#lib/commands/planning.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(adoptPlan);
