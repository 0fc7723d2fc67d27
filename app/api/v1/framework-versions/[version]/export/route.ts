import { endpoint } from "#lib/server/endpoint.ts";
import { exportFramework } from "#lib/server/framework-files.ts";

export const GET = endpoint(exportFramework);
