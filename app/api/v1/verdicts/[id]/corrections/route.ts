import { correctVerdict } from "#lib/commands/verdicts.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(correctVerdict);
