import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Usage } from "../arguments.ts";

/** What the files of a new command speak of; each stands in a template as `{{name}}`. */
type Names = {
  room: string;
  action: string;
  /** The name of its files, without extension. */
  file: string;
  /** The name of the command in code. */
  command: string;
  path: string;
  area: string;
};

/**
 * Writes a command that compiles and is refused to all but the coordinator: its input, itself, its test, its row in the
 * policy and its line in the operations of the room. It does nothing yet; its test and the matrix of rights say so.
 * Gives the files, from the root of the project.
 */
export function writeCommand(root: string, room: string, action: string): string[] {
  const names = namesOf(root, room, action);
  const files = {
    [`lib/${room}/inputs/${names.file}.ts`]: filled("input", names),
    [`lib/${room}/commands/${names.file}.ts`]: filled("command", names),
    [`lib/${room}/commands/${names.file}.test.ts`]: filled("command.test", names),
  };
  for (const file of Object.keys(files)) if (existsSync(join(root, file))) throw new Usage(`${file} exists.`);
  const policy = `lib/access/policy/${room}.ts`;
  const operations = `lib/${room}/operations.ts`;
  const changed = {
    [policy]: withLine(root, policy, `  "${action}": { coordinator: true },`, "} as const satisfies Rows;"),
    [operations]: `import { ${names.command} } from "#lib/${room}/commands/${names.file}.ts";
${withLine(root, operations, `  ${names.command},`, "] as const;")}`,
  };
  const all = { ...files, ...changed };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(root, file), text);
  return Object.keys(all);
}

function filled(template: string, names: Names): string {
  const text = readFileSync(join(import.meta.dirname, "templates", `${template}.ts.txt`), "utf8");
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: keyof Names) => names[name]);
}

/** The text of a file with a line more at the end of the list that it is. */
function withLine(root: string, file: string, line: string, end: string): string {
  const text = readFileSync(join(root, file), "utf8");
  if (!text.includes(end)) throw new Usage(`${file} has no “${end}” to put a line before.`);
  return text.replace(end, `${line}\n${end}`);
}

function namesOf(root: string, room: string, action: string): Names {
  const isRoom = (name: string) =>
    existsSync(join(root, "lib", name, "commands")) && existsSync(join(root, `lib/access/policy/${name}.ts`));
  const rooms = readdirSync(join(root, "lib")).filter(isRoom);
  if (!rooms.includes(room))
    throw new Usage(`“${room}” is no room with commands. Rooms: ${rooms.join(", ")}.`);
  const [, thing, verb] = /^([a-z]+(?:-[a-z]+)*)\.([a-z]+(?:-[a-z]+)*)$/.exec(action) ?? [];
  if (!thing || !verb) throw new Usage(`“${action}” is no name such as verdict.confirm.`);
  const file = `${verb}-${thing}`;
  const command = file.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  return { room, action, file, command, path: `/${thing}s`, area: areaOf(root, room) };
}

/** The journal area of the first command of the room that has one. */
function areaOf(root: string, room: string): string {
  const folder = join(root, "lib", room, "commands");
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return texts.map((text) => /^ {2}area: "(\w+)"/m.exec(text)?.[1]).find(Boolean) ?? "register";
}
