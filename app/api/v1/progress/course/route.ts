import { readCourse } from "#lib/queries/progress-course.ts";
import { endpoint } from "#lib/server/endpoint.ts";

export const GET = endpoint(readCourse);
