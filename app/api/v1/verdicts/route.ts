import { giveVerdict } from "#lib/commands/verdicts.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(giveVerdict);
