import { makeDemo } from "#lib/demo/make-demo.ts";
await makeDemo("/tmp/course-demo.db");
