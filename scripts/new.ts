import { spawnSync } from "node:child_process";
import { main, readArguments, Usage } from "./arguments.ts";
import { writeCommand } from "./new/new-command.ts";

const usage = "Usage: npm run new command ROOM NAME, such as: npm run new command procedure verdict.confirm";

/** Writes the files of something new, so that types compile and the tests name what is left to do. */
await main(async () => {
  const [kind, room, action, ...more] = readArguments({}, usage).positionals;
  if (kind !== "command" || !room || !action || more.length > 0) throw new Usage(usage);
  const files = writeCommand(process.cwd(), room, action);
  spawnSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "--write", ...files]);
  console.log(`${files.join("\n")}

What is left: CONTRIBUTING.md, “A command”. Then \`npm run check\` says what is not done yet.`);
  return 0;
});
