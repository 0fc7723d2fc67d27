import fc from "fast-check";
import type { SampleWorld } from "#lib/operation/sample.ts";
import { oddText, oddValue } from "./odd-values.ts";

/** A JSON schema, as far as is gone by here. */
export type Schema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

const plausible = [
  ..."B-1,B-2,r1,none,own,2018-02-05,05-02-2018,2018-01-10,2017-10-02,2018-03-01,09:00,12:30,9:30".split(","),
  ..."2018-Q1,2018-Q2,2018-03,intake-goal,voorbeeld-1,Ede,Gelderland,Agenda,naam@voorbeeld.nl,schools".split(
    ",",
  ),
  "0199aaaa-0000-7000-8000-000000000001",
  "0199aaaa-0000-4000-8000-000000000001",
  "2018-02-05T10:00:00Z",
  "intake.notes",
  "name;region;from;through\nKerst;noord;2018-12-24;2019-01-04",
];

/** Whatever a schema lets through, and now and then what it does not. */
export function givenBy(schema: Schema, world: SampleWorld): fc.Arbitrary<unknown> {
  const sound = soundlyGivenBy(schema, world);
  return fc.oneof({ weight: 9, arbitrary: sound }, { weight: 1, arbitrary: oddValue });
}

function soundlyGivenBy(schema: Schema, world: SampleWorld): fc.Arbitrary<unknown> {
  const { type, properties = {}, items = {}, required = [] } = schema;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => givenBy(option, world)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (type) {
    case "object": {
      const fields = Object.entries(properties).map(([name, part]) => [name, givenBy(part, world)] as const);
      return fc.record(Object.fromEntries(fields), {
        requiredKeys: required.filter((name) => name in properties),
      });
    }
    case "array":
      return fc.array(givenBy(items, world), { maxLength: 4 });
    case "string":
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...plausible, ...idsIn(world)) },
        { weight: 2, arbitrary: oddText },
      );
    case "integer":
    case "number":
      return fc.oneof(fc.integer({ min: -2, max: 120 }), fc.integer(), fc.double());
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return oddValue;
  }
}

export function idsIn(world: SampleWorld): string[] {
  const { people, otherInspector, removals, ...ids } = world;
  const persons = [...Object.values(people), otherInspector];
  return [
    ...Object.values(ids).filter((id) => typeof id === "string"),
    ...Object.values(removals),
    ...persons.flatMap(({ accountId, inspectorId }) => [accountId, inspectorId ?? accountId]),
  ];
}
