import { openDeviceKey } from "#lib/commands/device-keys.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const POST = endpoint(openDeviceKey);
