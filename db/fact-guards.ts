import { getTableColumns } from "drizzle-orm";
import { type FactTable, factTables } from "./fact-tables.ts";

/** An index or trigger that keeps a table of facts append-only: its name, and the statement that makes it. */
export type Guard = { type: "index" | "trigger"; name: string; sql: string };

const nextEntry = "(SELECT last + 1 FROM journalHead)";

/** A version is added by the entry being written and closed by one; nothing else of it ever changes. */
export function guardsOf(table: FactTable): Guard[] {
  const kept = Object.values(getTableColumns(factTables[table]))
    .map(({ name }) => name)
    .filter((name) => name !== "untilSeq")
    .map((name) => ` OR NEW.${name} IS NOT OLD.${name}`)
    .join("");
  return [
    {
      type: "index",
      name: `${table}Open`,
      sql: `CREATE UNIQUE INDEX ${table}Open ON ${table} (id) WHERE untilSeq IS NULL`,
    },
    trigger(
      table,
      "Appends",
      `BEFORE INSERT ON ${table}\nWHEN NEW.seq IS NOT ${nextEntry} OR NEW.untilSeq IS NOT NULL`,
      "a version is written by the next entry",
    ),
    trigger(
      table,
      "Keeps",
      `BEFORE UPDATE ON ${table}\nWHEN OLD.untilSeq IS NOT NULL OR NEW.untilSeq IS NOT ${nextEntry}${kept}`,
      "a version is closed once and never changes",
    ),
    trigger(table, "Stays", `BEFORE DELETE ON ${table}`, "facts are never removed"),
  ];
}

function trigger(table: FactTable, name: string, when: string, refusal: string): Guard {
  const body = `BEGIN\n  SELECT RAISE(ABORT, '${table}: ${refusal}');\nEND`;
  return { type: "trigger", name: `${table}${name}`, sql: `CREATE TRIGGER ${table}${name} ${when}\n${body}` };
}

/** The statements that give the tables of facts of a database the guards of their definitions. */
export function missingGuards(found: readonly { name: string; sql: string }[]): string[] {
  const known = new Map(found.map(({ name, sql }) => [name, plain(sql)]));
  return (Object.keys(factTables) as FactTable[]).flatMap(guardsOf).flatMap(({ type, name, sql }) => {
    if (known.get(name) === plain(sql)) return [];
    return known.has(name) ? [`DROP ${type.toUpperCase()} ${name};`, `${sql};`] : [`${sql};`];
  });
}

/** A statement without what makes no difference: white space, and the order in which a trigger names columns. */
function plain(statement: string): string {
  return statement.replace(/\s+/g, " ").split(" OR ").toSorted().join(" OR ");
}
