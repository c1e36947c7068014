import { isRecord } from "../../load/contract-node.js";
import { schemaReference } from "../../load/pointer.js";
import { objectsOf } from "./objects-of.js";
import { isDirected, requestFormsOf } from "./request-forms.js";
import {
  type Direction,
  directionOf,
  isNamedMap,
  isNoSchema,
  type MemberFacts,
  StatedMembers,
  schemaNameOf,
} from "./stated-members.js";

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

type Members = Readonly<Record<string, unknown>>;

class Directions {
  private readonly schemas: Members;
  private readonly stated: StatedMembers;
  private forms: ReadonlyMap<string, string> = new Map();

  constructor(private readonly document: Record<string, unknown>) {
    const { components } = document;
    this.schemas = isRecord(components) && isRecord(components["schemas"]) ? components["schemas"] : {};
    this.stated = new StatedMembers(document);
  }

  written(): DirectedDocument {
    if (!objectsOf(this.document).some((object) => isDirected(object, this.stated)))
      return { document: this.document, requestForms: this.forms };
    this.forms = requestFormsOf(this.document, this.schemas, this.stated);
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
        return [key, this.value(value, directionOf(key, isNamed, direction), isNamedMap(key, node, isNamed))];
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
    const target = this.stated.targetOf(part);
    if (!isRecord(target) || seen.has(target)) return part;
    const { properties, allOf } = target;
    const parts = Array.isArray(allOf)
      ? allOf.map((inner) => this.part(inner, direction, left, new Set([...seen, target])))
      : [];
    const isSame = parts.every((inner, index) => Array.isArray(allOf) && inner === allOf[index]);
    const own = Object.entries(isRecord(properties) ? properties : {});
    const has = own.some(([name, member]) => left.has(name) && !isOfOther(this.stated.factsOf(member), direction));
    if (isSame && !has) return part;
    return { ...this.withoutMembers(target, direction, left), ...(Array.isArray(allOf) ? { allOf: parts } : {}) };
  }

  private withoutMembers(schema: Members, direction: Direction, left: ReadonlySet<string>): Members {
    const { properties, required } = schema;
    if (!isRecord(properties)) return schema;
    const members = Object.entries(properties).map(
      ([name, member]) => [name, member, this.stated.factsOf(member)] as const,
    );
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
    const target = this.stated.targetOf(schema);
    if (!isRecord(target) || seen.has(target)) return new Set();
    seen.add(target);
    const { properties, allOf } = target;
    const own = Object.entries(isRecord(properties) ? properties : {});
    const names = own.filter(([, member]) => isOfOther(this.stated.factsOf(member), direction)).map(([name]) => name);
    const parts = Array.isArray(allOf) ? allOf.flatMap((part) => [...this.leftOut(part, direction, seen)]) : [];
    return new Set([...names, ...parts]);
  }

  private reference(reference: unknown): unknown {
    const form = this.forms.get(schemaNameOf(reference) ?? "");
    return form === undefined ? reference : schemaReference(form);
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
