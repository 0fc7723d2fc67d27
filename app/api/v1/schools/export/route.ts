import { exportSchools } from "#lib/queries/school-export.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(exportSchools);
