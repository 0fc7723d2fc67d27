import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

type ObjectSchema = JsonSchema & {
  properties: Record<string, JsonSchema & { description?: string }>;
  required: readonly string[];
};

/**
 * The schemas of one document, made of those of the operations. What has a name of its own (`meta({ id })`) is described
 * once, as a component.
 */
export class DocumentSchemas {
  readonly components: Record<string, JsonSchema> = {};

  /** What an operation answers. */
  answer(schema: z.ZodType): JsonSchema {
    return this.#extract(z.toJSONSchema(schema, { io: "output" }));
  }

  /** What the caller sends: the input of an operation without the names that are part of its path. */
  input(schema: z.ZodType, inPath: readonly string[]): ObjectSchema {
    const made = this.#extract(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
    const properties = { ...(made.properties as ObjectSchema["properties"] | undefined) };
    for (const name of inPath) delete properties[name];
    const required = ((made.required as string[] | undefined) ?? []).filter((name) => !inPath.includes(name));
    return { ...made, properties, required };
  }

  #extract(made: object): JsonSchema {
    const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
    const { $schema, $defs, id, ...schema } = JSON.parse(text) as JsonSchema;
    for (const [name, { id, ...definition }] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>))
      this.#add(name, definition);
    if (typeof id !== "string") return schema;
    this.#add(id, schema);
    return { $ref: `#/components/schemas/${id}` };
  }

  #add(name: string, definition: JsonSchema): void {
    const known = this.components[name];
    if (known && JSON.stringify(known) !== JSON.stringify(definition))
      throw new Error(`Two different schemas are called ${name}.`);
    this.components[name] = definition;
  }
}
