import { commands } from "./commands.ts";
import type { Operation } from "./operation.ts";
import { questions } from "./questions.ts";

/** Every operation there is: the OpenAPI document, the routes and the matrix of rights are held against this list. */
export const operations: readonly Operation[] = [...questions, ...commands];
