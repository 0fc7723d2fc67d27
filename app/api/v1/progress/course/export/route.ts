import { exportCourse } from "#lib/server/course-export.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(exportCourse);
