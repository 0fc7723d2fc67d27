import { openRound } from "#lib/commands/planning.ts";
import { listRounds } from "#lib/queries/rounds.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(listRounds);
export const POST = endpoint(openRound);
