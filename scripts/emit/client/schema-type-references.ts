import { isRecord } from "../../load/contract-node.js";
import type { Model } from "../../model/model.js";
import { docComment, literal } from "../literal.js";
import { schemaTypeNames } from "../types/schema-type-names.js";
import { constantNames } from "./constant-names.js";

/**
 * How `client.ts` names the types of schemas in components: as `schema.ts` does, but those with members of one direction alone, of which it has
 * types of its own.
 */
export class SchemaTypeReferences {
  readonly #names: ReadonlyMap<string, string>;
  readonly #directed: ReadonlySet<string>;
  readonly #used = new Set<string>();
  /** The names of what requests have, by the schemas' names. */
  readonly #sent: ReadonlyMap<string, string>;

  /** @param taken what the module means by other names */
  constructor(
    private readonly model: Model,
    private readonly taken: ReadonlySet<string>,
  ) {
    this.#names = schemaTypeNames(model);
    this.#directed = directedSchemas(model);
    const own = [...this.#directed].flatMap((schema) => {
      const name = this.nameOf(schema);
      return name === undefined ? [] : [[schema, `${name}InRequest`] as const];
    });
    this.#sent = constantNames(new Map(own), [...taken, ...this.#names.values()]);
  }

  /** Whether some of its members are in answers alone, or in requests alone. */
  isDirected(schema: string): boolean {
    return this.#directed.has(schema);
  }

  /** The name of its type, as an answer has it, where the module can have that name. */
  nameOf(schema: string): string | undefined {
    const name = this.#names.get(schema);
    return name === undefined || this.taken.has(name) ? undefined : name;
  }

  /** Its type, as an answer has it. */
  received(schema: string): string {
    const type = stated(schema);
    this.#used.add(schema);
    return this.nameOf(schema) ?? (this.isDirected(schema) ? `Received<${type}>` : type);
  }

  /** Its type, as a request has it. */
  sent(schema: string): string {
    if (!this.isDirected(schema)) return this.received(schema);
    return this.#sent.get(schema) ?? `Sent<${stated(schema)}>`;
  }

  /** The names that `schema.ts` exports, of those that were asked for. */
  get imported(): readonly string[] {
    return [...this.#used].flatMap((name) => (this.isDirected(name) ? [] : (this.nameOf(name) ?? [])));
  }

  /** The names of the module's own types. */
  get own(): readonly string[] {
    return [...this.#sent].flatMap(([schema, sent]) => [this.received(schema), sent]);
  }

  declarations(): readonly string[] {
    return this.model.schemas.flatMap(({ name, description }) => {
      const sent = this.#sent.get(name);
      if (sent === undefined) return [];
      const type = stated(name);
      return [
        docComment([description]) + this.declaration(name, this.received(name), `Received<${type}>`),
        docComment([`\`${name}\`, as a request has it.`]) + this.declaration(name, sent, `Sent<${type}>`),
      ];
    });
  }

  /** An interface where it can be one: an editor shows that by its name alone. */
  private declaration(schema: string, name: string, type: string): string {
    const { shape } = this.model.contract.shapes[schema] ?? {};
    const isObject = shape?.kind === "object" && !shape.nullable;
    return isObject ? `export interface ${name} extends ${type} {}\n` : `export type ${name} = ${type};\n`;
  }
}

/** Its type, as `schema.ts` states it. */
function stated(schema: string): string {
  return `components["schemas"][${literal(schema)}]`;
}

/** The schemas that lead to a member of one direction alone. */
function directedSchemas({ document, hasDirections, tagged, schemas }: Model): ReadonlySet<string> {
  const all = new Set(schemas.map(({ name }) => name));
  if (!hasDirections) return new Set();
  // What is read as its descendants refers to them by their tags alone.
  if (tagged.bases.size > 0) return all;
  const components = isRecord(document) ? document["components"] : undefined;
  const stated = isRecord(components) && isRecord(components["schemas"]) ? components["schemas"] : {};
  const directed = new Set(Object.keys(stated).filter((name) => isMarked(stated[name])));
  const references = Object.entries(stated).map(([name, schema]) => [name, referencesIn(schema)] as const);
  // A reference to any other place may lead anywhere.
  for (const [name, others] of references) if (others.includes("")) directed.add(name);
  for (let known = -1; known < directed.size; ) {
    known = directed.size;
    for (const [name, others] of references) if (others.some((other) => directed.has(other))) directed.add(name);
  }
  return directed;
}

function isMarked(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(isMarked);
  if (!isRecord(schema)) return false;
  return schema["readOnly"] === true || schema["writeOnly"] === true || Object.values(schema).some(isMarked);
}

/** The names of schemas in components that are referred to; empty for a reference to anything else. */
function referencesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn);
  if (!isRecord(schema)) return [];
  const { $ref } = schema;
  const own = typeof $ref === "string" ? [/^#\/components\/schemas\/([\w.-]+)$/.exec($ref)?.[1] ?? ""] : [];
  return [...own, ...Object.values(schema).flatMap(referencesIn)];
}
