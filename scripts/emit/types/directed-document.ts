import { formatOfKey } from "../../../src/content/media-type-key.js";
import { isRecord } from "../../load/contract-node.js";
import { openApiVersion } from "../../load/openapi-version.js";
import { keysOfFragment, schemaReference, valueAt } from "../../load/pointer.js";
import { namedMaps, objectsOf, valueKeywords } from "./objects-of.js";

export interface DirectedDocument {
  readonly document: Record<string, unknown>;
  /** The names of the schemas in components that say how requests have another one, by that one's name. */
  readonly requestForms: ReadonlyMap<string, string>;
}

/**
 * A document whose types tell answers from requests. An answer has no members of requests alone (`writeOnly`), and always has those with a
 * default: a decoder puts it where they are missing. A request has no members of answers alone (`readOnly`), and may leave out what has a
 * default. A schema that requests or documents in XML lead to, and that is another in each direction, is there in both forms.
 */
export function directedDocument(document: Record<string, unknown>): DirectedDocument {
  return new Directions(document).written();
}

/** What a caller sends, what it is answered with, and what comes to it unasked: the body of a webhook or callback, which has what answers have. */
type Direction = "request" | "answer" | "unasked";
type Members = Readonly<Record<string, unknown>>;

/** What is said of a member where it is used, or else where it is stated. */
interface MemberFacts {
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly hasDefault: boolean;
}

class Directions {
  private readonly schemas: Members;
  private readonly ignoresSiblings: boolean;
  private forms: ReadonlyMap<string, string> = new Map();

  constructor(private readonly document: Record<string, unknown>) {
    const { components } = document;
    this.schemas = isRecord(components) && isRecord(components["schemas"]) ? components["schemas"] : {};
    this.ignoresSiblings = openApiVersion(document) === "3.0";
  }

  written(): DirectedDocument {
    if (!objectsOf(this.document).some((object) => this.isDirected(object)))
      return { document: this.document, requestForms: this.forms };
    this.forms = this.requestForms();
    const document = this.members(this.document, false, "answer");
    const { components } = document;
    if (!isRecord(components) || this.forms.size === 0) return { document, requestForms: this.forms };
    const schemas = Object.entries(isRecord(components["schemas"]) ? components["schemas"] : {});
    const withForms = schemas.flatMap(([name, schema]) => {
      const form = this.forms.get(name);
      return form === undefined ? [[name, schema]] : [[name, schema], this.formOf(name, form)];
    });
    document["components"] = { ...components, schemas: Object.fromEntries(withForms) };
    return { document, requestForms: this.forms };
  }

  private formOf(name: string, form: string): [string, unknown] {
    const schema = this.value(this.schemas[name], "request");
    const description = `\`${name}\`, as a request has it.`;
    return [form, isRecord(schema) && schema["$ref"] === undefined ? { ...schema, description } : schema];
  }

  private requestForms(): ReadonlyMap<string, string> {
    const directed = this.directedSchemas();
    const reached = new Set<string>();
    const names = this.namesInBodies(this.document, false, "answer");
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      names.push(...this.namesIn(this.schemas[name]));
    }
    const taken = new Set(Object.keys(this.schemas));
    return new Map(
      Object.keys(this.schemas)
        .filter((name) => directed.has(name) && reached.has(name))
        .map((name) => {
          let form = `${name}InRequest`;
          for (let count = 2; taken.has(form); count += 1) form = `${name}InRequest${count}`;
          taken.add(form);
          return [name, form];
        }),
    );
  }

  /** Those that lead to a member that is not the same in both directions. */
  private directedSchemas(): ReadonlySet<string> {
    const own = Object.entries(this.schemas);
    const directed = new Set(
      own.flatMap(([name, schema]) => (objectsOf(schema).some((object) => this.isDirected(object)) ? [name] : [])),
    );
    const references = own.map(([name, schema]) => [name, this.namesIn(schema)] as const);
    for (let known = -1; known < directed.size; ) {
      known = directed.size;
      for (const [name, others] of references) if (others.some((other) => directed.has(other))) directed.add(name);
    }
    return directed;
  }

  private isDirected({ properties, required }: Members): boolean {
    if (!isRecord(properties)) return false;
    return Object.entries(properties).some(([name, member]) => {
      const { readOnly, writeOnly, hasDefault } = this.factsOf(member);
      return readOnly || writeOnly || (hasDefault && !includes(required, name));
    });
  }

  /** The names of the schemas that something refers to. */
  private namesIn(value: unknown): string[] {
    return objectsOf(value).flatMap(({ $ref }) => this.nameOf($ref) ?? []);
  }

  /** The names of the schemas that requests and documents in XML refer to. */
  private namesInBodies(node: unknown, isNamed: boolean, direction: Direction): string[] {
    if (typeof node !== "object" || node === null || node === this.schemas) return [];
    return Object.entries(node).flatMap(([key, value]) => {
      if (isRecord(node) && !isNamed && isNoSchema(key)) return [];
      if (this.isXmlBody(key, value)) return this.namesIn(value);
      const name = direction === "request" && key === "$ref" && !isNamed ? this.nameOf(value) : undefined;
      if (name !== undefined) return [name];
      return this.namesInBodies(value, isInside(key, node, isNamed), directionOf(key, isNamed, direction));
    });
  }

  private isXmlBody(key: string, value: unknown): boolean {
    return isRecord(value) && value["schema"] !== undefined && key.includes("/") && formatOfKey(key) === "xml";
  }

  private value(value: unknown, direction: Direction, isNamed = false): unknown {
    if (Array.isArray(value)) return value.map((item) => this.value(item, direction));
    return isRecord(value) ? this.members(value, isNamed, direction) : value;
  }

  private members(node: Members, isNamed: boolean, direction: Direction): Record<string, unknown> {
    const own = isNamed ? node : this.schema(node, direction);
    return Object.fromEntries(
      Object.entries(own).map(([key, value]) => {
        if (!isNamed && isNoSchema(key)) return [key, value];
        if (!isNamed && key === "$ref" && direction === "request") return [key, this.reference(value)];
        return [key, this.value(value, directionOf(key, isNamed, direction), isInside(key, node, isNamed))];
      }),
    );
  }

  /** Of one direction: itself, where it has no members that are not the same in both. */
  private schema(schema: Members, direction: Direction): Members {
    const { allOf } = schema;
    const left = Array.isArray(allOf) ? this.leftOut(schema, direction, new Set()) : new Set<string>();
    const own = this.withoutMembers(schema, direction, left);
    if (left.size === 0 || !Array.isArray(allOf)) return own;
    return { ...own, allOf: allOf.map((part) => this.part(part, direction, left, new Set())) };
  }

  /** One that is said by one part of a value to be of the other direction alone is so in all of them. */
  private part(part: unknown, direction: Direction, left: ReadonlySet<string>, seen: ReadonlySet<unknown>): unknown {
    const target = this.targetOf(part);
    if (!isRecord(target) || seen.has(target)) return part;
    const { properties, allOf } = target;
    const parts = Array.isArray(allOf)
      ? allOf.map((inner) => this.part(inner, direction, left, new Set([...seen, target])))
      : [];
    const isSame = parts.every((inner, index) => Array.isArray(allOf) && inner === allOf[index]);
    const own = Object.entries(isRecord(properties) ? properties : {});
    const has = own.some(([name, member]) => left.has(name) && !isOfOther(this.factsOf(member), direction));
    if (isSame && !has) return part;
    return { ...this.withoutMembers(target, direction, left), ...(Array.isArray(allOf) ? { allOf: parts } : {}) };
  }

  private withoutMembers(schema: Members, direction: Direction, left: ReadonlySet<string>): Members {
    const { properties, required } = schema;
    if (!isRecord(properties)) return schema;
    const members = Object.entries(properties).map(([name, member]) => [name, member, this.factsOf(member)] as const);
    const isLeft = ([name, , facts]: (typeof members)[number]) => left.has(name) || isOfOther(facts, direction);
    const dropped = new Set<unknown>(members.filter(isLeft).map(([name]) => name));
    const kept = members.filter(([name]) => !dropped.has(name));
    const there = kept.filter(([, , { hasDefault }]) => direction !== "request" && hasDefault).map(([name]) => name);
    const stated: unknown[] = Array.isArray(required) ? required : [];
    return {
      ...schema,
      properties: Object.fromEntries(kept.map(([name, member]) => [name, withoutDirection(member)])),
      required: [...new Set([...stated.filter((name) => !dropped.has(name)), ...there])],
    };
  }

  /** The members of the other direction alone that any part of a value names. */
  private leftOut(schema: unknown, direction: Direction, seen: Set<unknown>): Set<string> {
    const target = this.targetOf(schema);
    if (!isRecord(target) || seen.has(target)) return new Set();
    seen.add(target);
    const { properties, allOf } = target;
    const own = Object.entries(isRecord(properties) ? properties : {});
    const names = own.filter(([, member]) => isOfOther(this.factsOf(member), direction)).map(([name]) => name);
    const parts = Array.isArray(allOf) ? allOf.flatMap((part) => [...this.leftOut(part, direction, seen)]) : [];
    return new Set([...names, ...parts]);
  }

  private factsOf(member: unknown): MemberFacts {
    const stated = (keyword: string): unknown => {
      const isIgnored = this.ignoresSiblings && isRecord(member) && member["$ref"] !== undefined;
      const own = isRecord(member) && !isIgnored ? member[keyword] : undefined;
      if (own !== undefined) return own;
      const target = this.targetOf(member);
      return isRecord(target) ? target[keyword] : undefined;
    };
    return {
      readOnly: stated("readOnly") === true,
      writeOnly: stated("writeOnly") === true,
      hasDefault: stated("default") !== undefined,
    };
  }

  /** What a reference leads to; of anything else, that itself. */
  private targetOf(schema: unknown): unknown {
    const seen = new Set<unknown>();
    let target = schema;
    while (isRecord(target) && typeof target["$ref"] === "string" && !seen.has(target)) {
      seen.add(target);
      target = valueAt(this.document, target["$ref"]);
    }
    return target;
  }

  private reference(reference: unknown): unknown {
    const form = this.forms.get(this.nameOf(reference) ?? "");
    return form === undefined ? reference : schemaReference(form);
  }

  /** The name of the schema in components that a reference leads to. */
  private nameOf(reference: unknown): string | undefined {
    if (typeof reference !== "string" || !/^#\/components\/schemas\/[^/]+$/.test(reference)) return undefined;
    return keysOfFragment(reference).at(-1);
  }
}

/** The direction is told; openapi-typescript would say of what is `readOnly` that nobody may change it in an answer that they have. */
function withoutDirection(member: unknown): unknown {
  if (!isRecord(member)) return member;
  const { readOnly: _, writeOnly: __, ...others } = member;
  return others;
}

function isOfOther({ readOnly, writeOnly }: MemberFacts, direction: Direction): boolean {
  return readOnly !== writeOnly && (direction === "request" ? readOnly : writeOnly);
}

function includes(list: unknown, item: unknown): boolean {
  return Array.isArray(list) && list.includes(item);
}

/** What stands under a keyword is a value, or an extension's own. */
function isNoSchema(keyword: string): boolean {
  return valueKeywords.has(keyword) || keyword.startsWith("x-");
}

/** What stands under a key is a map by names that are no keywords. */
function isInside(key: string, node: object, isNamed: boolean): boolean {
  return !isNamed && isRecord(node) && namedMaps.has(key);
}

function directionOf(key: string, isNamed: boolean, direction: Direction): Direction {
  if (isNamed || direction === "unasked") return direction;
  if (key === "webhooks" || key === "callbacks") return "unasked";
  if (key === "requestBody" || key === "requestBodies" || key === "parameters") return "request";
  return key === "responses" ? "answer" : direction;
}
