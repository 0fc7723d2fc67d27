import { move, transferableSymbol, valueSymbol } from "piscina";
import { runImport } from "#lib/import/commands/run-import.ts";
import { type ApiAnswer, jsonAnswer } from "#lib/server/api/answer.ts";
import { problemAnswer } from "#lib/server/api/problem-answer.ts";
import { jsonObjectIn } from "#lib/server/api/request-body.ts";
import { readContext } from "#lib/server/request-context.ts";
import type { CommandTask } from "./command-thread.ts";

/** The commands that the thread carries out: listed apart from all other operations, because it loads what stands here. */
export const threadCommands = [runImport] as const;

/**
 * What the thread does for a command. Who asks is looked up here, when its turn has come: a role that was taken away
 * while it waited counts no more. The answer is handed over, not copied.
 */
export async function carryOut(task: CommandTask) {
  const { headers, status, body } = await answerTo(task).catch(problemAnswer);
  const bytes = new TextEncoder().encode(String(body));
  const answer: ApiAnswer = { status, headers, body: bytes };
  return move({ [transferableSymbol]: [bytes.buffer], [valueSymbol]: answer });
}

async function answerTo({ action, cookie, body, path }: CommandTask): Promise<ApiAnswer> {
  const found = threadCommands.find((command) => command.action === action);
  if (!found) throw new Error(`${action} is no command that a thread can carry out.`);
  const context = await readContext(cookie);
  return jsonAnswer(await found.run(context, { ...jsonObjectIn(body), ...path }), 201);
}
