import { formatOfKey } from "../../../src/content/media-type-key.js";
import { isRecord } from "../../load/contract-node.js";
import { objectsOf } from "./objects-of.js";
import {
  type Direction,
  directionOf,
  isNamedMap,
  isNoSchema,
  type StatedMembers,
  schemaNameOf,
} from "./stated-members.js";

type Members = Readonly<Record<string, unknown>>;

/**
 * The schemas in components that have another form in requests: that requests or documents in XML lead to, and that lead to a member which is
 * not the same in both directions.
 *
 * @param schemas those in components
 * @returns the names of these forms, by the schemas' names
 */
export function requestFormsOf(
  document: Members,
  schemas: Members,
  members: StatedMembers,
): ReadonlyMap<string, string> {
  const directed = directedSchemas(schemas, members);
  const reached = reachedSchemas(document, schemas);
  const taken = new Set(Object.keys(schemas));
  const names = Object.keys(schemas).filter((name) => directed.has(name) && reached.has(name));
  return new Map(
    names.map((name) => {
      let form = `${name}InRequest`;
      for (let count = 2; taken.has(form); count += 1) form = `${name}InRequest${count}`;
      taken.add(form);
      return [name, form];
    }),
  );
}

/** Whether an object of the document has a member that is not the same in both directions. */
export function isDirected({ properties, required }: Members, members: StatedMembers): boolean {
  if (!isRecord(properties)) return false;
  return Object.entries(properties).some(([name, member]) => {
    const { readOnly, writeOnly, hasDefault } = members.factsOf(member);
    const isRequired = Array.isArray(required) && required.includes(name);
    return readOnly || writeOnly || (hasDefault && !isRequired);
  });
}

function directedSchemas(schemas: Members, members: StatedMembers): ReadonlySet<string> {
  const all = Object.entries(schemas);
  const directed = new Set(
    all.flatMap(([name, schema]) => (objectsOf(schema).some((object) => isDirected(object, members)) ? [name] : [])),
  );
  const references = all.map(([name, schema]) => [name, namesIn(schema)] as const);
  for (let known = -1; known < directed.size; ) {
    known = directed.size;
    for (const [name, others] of references) if (others.some((other) => directed.has(other))) directed.add(name);
  }
  return directed;
}

function reachedSchemas(document: Members, schemas: Members): ReadonlySet<string> {
  const reached = new Set<string>();
  const names = namesInBodies(document, schemas, false, "answer");
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    names.push(...namesIn(schemas[name]));
  }
  return reached;
}

/** The names of the schemas that something refers to. */
function namesIn(value: unknown): string[] {
  return objectsOf(value).flatMap(({ $ref }) => schemaNameOf($ref) ?? []);
}

/** The names of the schemas that requests and documents in XML refer to. */
function namesInBodies(node: unknown, schemas: Members, isNamed: boolean, direction: Direction): string[] {
  if (typeof node !== "object" || node === null || node === schemas) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (isRecord(node) && !isNamed && isNoSchema(key)) return [];
    if (isXmlBody(key, value)) return namesIn(value);
    const name = direction === "request" && key === "$ref" && !isNamed ? schemaNameOf(value) : undefined;
    if (name !== undefined) return [name];
    return namesInBodies(value, schemas, isNamedMap(key, node, isNamed), directionOf(key, isNamed, direction));
  });
}

function isXmlBody(key: string, value: unknown): boolean {
  return isRecord(value) && value["schema"] !== undefined && key.includes("/") && formatOfKey(key) === "xml";
}
