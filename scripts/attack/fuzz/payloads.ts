import fc from "fast-check";
import { z } from "zod";
import { type Role, roles } from "#lib/access/actor.ts";
import { mayEver } from "#lib/access/policy.ts";
import type { SampleWorld } from "#lib/operation/sample.ts";
import type { Operation } from "#lib/server/operation.ts";
import { givenBy, idsIn, type Schema } from "./given-values.ts";
import { oddText, oddValue } from "./odd-values.ts";

/** One request: by whom, where, and with what. */
export type Payload = {
  role: Role | "nobody" | "other";
  path: string;
  search: string;
  headers: Record<string, string>;
  body: Uint8Array;
};

type Change = { at: number; to: "odd" | "longer" | "gone" | "more"; value: unknown; name: string };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1000),
  to: fc.constantFrom("odd", "odd", "longer", "longer", "longer", "gone", "more"),
  value: oddValue,
  name: fc.oneof(oddText, fc.constantFrom("id", "role", "seq", "actor", "reason", "withdrawn")),
});

/** Requests to one operation: sound ones, sound ones with something odd in them, and what is no sound request at all. */
export function payloadsTo(operation: Operation, world: SampleWorld): fc.Arbitrary<Payload> {
  const isCommand = operation.kind === "command";
  const schema = z.toJSONSchema(isCommand ? operation.input : operation.params, {
    io: "input",
    unrepresentable: "any",
  }) as Schema;
  const samples = (["own", "other's", "missing"] as const)
    .map((which) => operation.sample(world, which)?.raw)
    .filter((raw) => raw !== undefined);
  const changed = fc
    .tuple(fc.constantFrom(...samples, ...samples.slice(0, 1), {}), fc.array(change, { maxLength: 2 }))
    .map(([sample, changes]) => changes.reduce<unknown>(withChange, structuredClone(sample)));
  const given = fc.oneof({ weight: 3, arbitrary: changed }, { weight: 2, arbitrary: givenBy(schema, world) });
  return fc
    .record({
      role: roleFor(operation),
      value: given,
      ids: fc.array(fc.oneof(fc.constantFrom(...idsIn(world), "B-1"), oddText), {
        minLength: 3,
        maxLength: 3,
      }),
      shape: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: oddShape }),
      key: fc.constantFrom(undefined, undefined, "once", "twice", "a b", "é", "x".repeat(300)),
    })
    .map(({ role, value, ids, shape, key }) => {
      const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
      const path = names.reduce(
        (filled, name, nth) => filled.replace(`{${name}}`, segment(fields[name] ?? ids[nth])),
        operation.path,
      );
      const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
      const headers: Record<string, string> = { "content-type": shape?.type ?? "application/json" };
      if (key !== undefined) headers["idempotency-key"] = key;
      const text = JSON.stringify(fields === value ? rest : value) ?? "";
      const body = isCommand ? (shape?.of(text) ?? Buffer.from(text)) : Buffer.of();
      const search = isCommand ? "" : `?${new URLSearchParams(plain(rest))}${shape?.search ?? ""}`;
      return { role, path, search, headers, body };
    });
}

/** The sample of a question, asked by everybody who may ask it. */
export function questionsTo(operation: Operation, world: SampleWorld): Payload[] {
  const fields = (operation.sample(world, "own")?.raw ?? {}) as Record<string, unknown>;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_part, name) => segment(fields[name]));
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
  const search = `?${new URLSearchParams(plain(rest))}`;
  return rolesFor(operation).map((role) => ({ role, path, search, headers: {}, body: Buffer.of() }));
}

function rolesFor({ action }: Operation): Payload["role"][] {
  const may = roles.filter((role) =>
    mayEver({ role, accountId: "", inspectorId: null, mustChangePassword: false }, action),
  );
  return may.includes("inspector") ? [...may, "other"] : may;
}

function roleFor(operation: Operation): fc.Arbitrary<Payload["role"]> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...rolesFor(operation)) },
    { weight: 1, arbitrary: fc.constantFrom(...roles, "nobody" as const) },
  );
}

/** Bodies and addresses that are none. */
const oddShape = fc.constantFrom<{ type?: string; search?: string; of(text: string): Uint8Array }>(
  { of: (text) => Buffer.from(text.slice(0, text.length / 2)), search: "&a=1&a=2" },
  {
    of: (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.of(0xff, 0xfe)]),
    search: "&%ff=%E0%A4",
  },
  { of: (text) => Buffer.from(`\uFEFF${text}`), search: "&__proto__=1" },
  {
    of: (text) => Buffer.from(text.replace("{", '{"id":"1","__proto__":{"role":"admin"},')),
    search: "&x[]=1",
  },
  { of: (text) => Buffer.from(text.replace(/\d+/, "1e999")), search: "&=" },
  { of: () => Buffer.from("[".repeat(50_000)), search: "&%00=%0D%0A" },
  { of: () => Buffer.from('{"a":'.repeat(20_000)), search: "&constructor=1" },
  { of: () => Buffer.from(`{"id":${"[".repeat(60_000)}${"]".repeat(60_000)}}`), search: "&limit=1e400" },
  { of: (text) => Buffer.from(text.replace("{", '{"\\ud800":"\\udfff",')), search: "&limit=NaN" },
  { of: (text) => Buffer.from(text), type: "text/plain", search: "&after=%5B%5D" },
  { of: (text) => Buffer.from(text), type: "application/json; charset=utf-16", search: "#x" },
  { of: (text) => Buffer.from(text), type: "multipart/form-data; boundary=x", search: "&before=null" },
  { of: () => Buffer.of(), search: `&q=${"%F0%9F%99%82".repeat(500)}` },
);

function segment(value: unknown): string {
  return encodeURIComponent(
    String(typeof value === "object" ? JSON.stringify(value) : value)
      .toWellFormed()
      .slice(0, 2000),
  );
}

function plain(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? value : (JSON.stringify(value) ?? "").slice(0, 4000),
    ]),
  );
}

/** Changes one thing somewhere in what is sent. A key such as `__proto__` becomes a key like any other. */
function withChange(sent: unknown, { at, to, value, name }: Change): unknown {
  const places = placesIn(sent);
  const place = places[at % places.length];
  if (!place) return value;
  const { holder, key } = place;
  if (to === "gone") Reflect.deleteProperty(holder, key);
  else
    Object.defineProperty(holder, to === "more" && !Array.isArray(holder) ? name : key, {
      value: to === "longer" ? `${Reflect.get(holder, key)}${name}` : value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return sent;
}

function placesIn(value: unknown, deepest = 6): { holder: object; key: string }[] {
  if (deepest === 0 || typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .slice(0, 20)
    .flatMap(([key, part]) => [{ holder: value, key }, ...placesIn(part, deepest - 1)]);
}
