import { formatOfKey } from "../../../src/content/media-type-key.js";
import { isFreeObject } from "../../compile/operations/xml-body.js";
import { isRecord } from "../../load/contract-node.js";
import { referenceTarget } from "../../load/pointer.js";
import type { OperationModel } from "../../model/model.js";
import { objectsOf } from "./objects-of.js";

type Members = Record<string, unknown>;

/** Brings operations and bodies to what the build has made of them, in place: what a call ignores is in no type, and what it adds is. */
export function understandOperations(document: Members, operations: readonly OperationModel[]): void {
  understandBodies(document);
  const paths = isRecord(document["paths"]) ? document["paths"] : {};
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const own = operations.filter((operation) => operation.path === path);
    const stated = paths[path];
    if (!isRecord(stated)) continue;
    if (stated["$ref"] === undefined) understandPathItem(stated, own, document);
    else paths[path] = understoodCopy(stated, own, document);
  }
  nameOperationsOnce(document, operations);
}

/** Of a path item that stands elsewhere: that reference, unless the types there are not what calls need. */
function understoodCopy(reference: Members, operations: readonly OperationModel[], document: Members): unknown {
  const stated = resolve(reference, document);
  const copy: unknown = structuredClone(stated);
  if (!isRecord(copy)) return reference;
  understandPathItem(copy, operations, document);
  if (JSON.stringify(copy) === JSON.stringify(stated)) return reference;
  // Their names are those of the operations over there.
  for (const { method } of operations) if (isRecord(copy[method])) delete copy[method]["operationId"];
  return copy;
}

function understandPathItem(item: Members, operations: readonly OperationModel[], document: Members): void {
  const known = new Set(operations.flatMap(({ parameters }) => parameters.map(identityOf)));
  const shared = understoodList(item["parameters"], known, document);
  if (item["parameters"] !== undefined) item["parameters"] = shared;
  for (const { method, parameters, request, operationId } of operations) {
    const operation = item[method];
    if (!isRecord(operation)) continue;
    const own = understoodList(operation["parameters"], known, document);
    const stated = new Set([...shared, ...own].map((parameter) => identityIn(parameter, document)));
    const undeclared = parameters.filter((parameter) => !stated.has(identityOf(parameter)));
    const added = undeclared.map(({ name, location }) => ({
      name,
      in: location,
      required: true,
      schema: { type: "string" },
    }));
    if (operation["parameters"] !== undefined || added.length > 0) operation["parameters"] = [...own, ...added];
    if (request === undefined) delete operation["requestBody"];
    if (operationId === undefined) delete operation["operationId"];
  }
}

/** Of several parameters with one name and place the last; none that a call ignores. */
function understoodList(list: unknown, known: ReadonlySet<string>, document: Members): unknown[] {
  const last = new Map((Array.isArray(list) ? list : []).map((one: unknown) => [identityIn(one, document), one]));
  return [...last].filter(([identity]) => known.has(identity)).map(([, parameter]) => parameter);
}

function identityOf({ location, name }: OperationModel["parameters"][number]): string {
  return `${location} ${name}`;
}

function identityIn(parameter: unknown, document: Members): string {
  const { in: location, name } = resolve(parameter, document);
  return `${location} ${name}`;
}

/** Webhooks and callbacks have operations too: openapi-typescript puts all of them in one interface, by operationId. */
function nameOperationsOnce(document: Members, operations: readonly OperationModel[]): void {
  const known = new Set(operations.flatMap(({ operationId }) => operationId ?? []));
  const { paths, components, ...others } = document;
  const called = new Set<unknown>();
  for (const { path, method } of operations) {
    const item = isRecord(paths) ? resolve(paths[path], document) : {};
    called.add(item[method]);
  }
  for (const object of objectsOf({ paths, components, others })) {
    const { operationId, responses } = object;
    if (typeof operationId !== "string" || !isRecord(responses) || called.has(object)) continue;
    if (known.has(operationId)) delete object["operationId"];
    known.add(operationId);
  }
}

/** OpenAPI 3.2 allows references to Media Type Objects; and an object of which nothing is said is, in XML, the document's text. */
function understandBodies(document: Members): void {
  for (const { content } of objectsOf(document)) {
    if (!isRecord(content)) continue;
    for (const [key, stated] of Object.entries(content)) {
      if (!isRecord(stated)) continue;
      const media = resolve(stated, document);
      const isText = formatOfKey(key) === "xml" && isFreeObject(resolve(media["schema"], document));
      if (isText) content[key] = { ...media, schema: { type: "string" } };
      else if (media !== stated) content[key] = media;
    }
  }
}

/** What a Reference Object leads to, which is what it is where it is none. */
function resolve(stated: unknown, document: Members): Members {
  const target = referenceTarget(stated, document);
  return isRecord(target) ? target : {};
}
