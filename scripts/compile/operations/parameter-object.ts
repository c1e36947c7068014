import { formatOfKey } from "../../../src/content/media-type-key.js";
import { isToken } from "../../../src/contract/http-token.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import type { Parameter } from "../../model/contract.js";
import type { ParameterModel } from "../../model/model.js";
import { resolveReference } from "../document/reference-object.js";
import type { SchemaCompiler } from "../schemas/schema-object.js";
import { compileExamples } from "./example-object.js";
import { compileStyle, explodes, type StatedStyle } from "./parameter-style.js";
import { describeTextForm, isScalarForm, type TextForm, textFormOf } from "./text-forms.js";

export interface CompiledParameters {
  readonly models: readonly ParameterModel[];
  readonly parameters: readonly Parameter[];
}

/** What compiling a parameter needs to know of the contract around it. */
export interface ParameterContext {
  readonly root: ContractNode;
  readonly schemas: SchemaCompiler;
}

/**
 * The OpenAPI Parameter Objects of an operation. What its path names and nobody declares is a string; and what is declared to be in a path
 * that does not name it goes nowhere.
 *
 * @param lists the path item's, and the operation's own: of two with one name and place, the later one counts
 */
export function compileParameters(
  context: ParameterContext,
  path: string,
  operation: ContractNode,
  lists: readonly (ContractNode | undefined)[],
): CompiledParameters {
  const named = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  const stated = new Map<string, CompiledParameter>();
  for (const list of lists) {
    const own = new Set<string>();
    for (const reference of list?.items() ?? []) {
      const node = resolveReference(context.root, reference);
      const one = compileParameter(context, node, named);
      if (one === undefined) continue;
      const identity = `${one.model.location} ${one.model.name}`;
      if (own.has(identity))
        reference.notice(
          `another parameter ${one.model.name} in ${one.model.location}`,
          "it counts, and those before it do not",
        );
      own.add(identity);
      stated.set(identity, one);
    }
  }
  for (const name of named) {
    if (stated.has(`path ${name}`)) continue;
    operation.notice(`{${name}} in the path, and no such parameter`, "it is taken to be a string, and required");
    stated.set(`path ${name}`, undeclared(name));
  }
  const all = [...stated.values()];
  return { models: all.map(({ model }) => model), parameters: all.map(({ parameter }) => parameter) };
}

function undeclared(name: string): CompiledParameter {
  return {
    model: {
      name,
      location: "path",
      isRequired: true,
      description: undefined,
      type: "string",
      style: { style: "simple", explode: false },
      example: undefined,
    },
    parameter: { name, in: "path", required: true, shape: { kind: "string" } },
  };
}

interface CompiledParameter {
  readonly model: ParameterModel;
  readonly parameter: Parameter;
}

function compileParameter(
  context: ParameterContext,
  node: ContractNode,
  inPath: ReadonlySet<string>,
): CompiledParameter | undefined {
  const place = node.at("in");
  const location = locations.find((name) => name === place?.value);
  if (location === undefined) {
    place?.refuse(describe(place.value), adviceForPlace(place.value));
    return undefined;
  }
  const name = node.at("name")?.text() ?? "";
  if (location === "path" && !inPath.has(name)) {
    node.notice(`parameter ${name}, in: path`, "the path does not have it");
    return undefined;
  }
  // OpenAPI, Parameter Object: a header parameter of one of these names is ignored.
  if (location === "header" && ["accept", "content-type", "authorization"].includes(name.toLowerCase())) {
    node.notice(`the header ${name} as a parameter`, "it is ignored, as OpenAPI says: the client sends its own");
    return undefined;
  }
  // RFC 9110 §5.1, RFC 6265 §4.1.1.
  if ((location === "header" || location === "cookie") && !isToken(name))
    node.at("name")?.refuse(describe(name), `write a name that a ${location} can have`);
  return compileWritten(context, node, name, location);
}

function compileWritten(
  context: ParameterContext,
  node: ContractNode,
  name: string,
  location: Parameter["in"],
): CompiledParameter {
  const content = node.at("content");
  const holder = content === undefined ? node : (content.entries()[0]?.[1] ?? node);
  const schema = holder.at("schema");
  if (content === undefined && schema === undefined) node.refuse("no schema", "write the parameter's schema");
  const form = schema === undefined ? undefined : textFormOf(context.root, schema);
  const style = content === undefined ? compileStyle(node, location, form) : contentStyle(content);
  const isRequired = requiredOf(node, location);
  return {
    model: {
      name,
      location,
      isRequired,
      description: node.at("description")?.text(),
      type: form === undefined ? "any" : describeTextForm(form),
      style: { style: style.style, explode: style.explode },
      example: compileExamples(context.root, holder)[0],
    },
    parameter: {
      name,
      in: location,
      ...(isRequired ? { required: true } : {}),
      shape: schema === undefined ? { kind: "any" } : context.schemas.compileRoot(schema, undefined).shape,
      ...(isUsual(location, style, form) ? {} : factsOf(style)),
    },
  };
}

/** OpenAPI, Parameter Object: of a path, it is. */
function requiredOf(node: ContractNode, location: Parameter["in"]): boolean {
  const isRequired = node.at("required")?.isTrue() ?? false;
  if (location !== "path" || isRequired) return isRequired;
  node.notice("a parameter of a path that is not required", "it is: a path has no part left out");
  return true;
}

const locations = ["query", "path", "header", "cookie"] as const;

function adviceForPlace(place: unknown): string {
  return place === "querystring"
    ? "write each part of the query as a parameter in query"
    : `write one of ${locations.join(", ")}`;
}

/** A parameter of one media type, which is JSON. */
function contentStyle(content: ContractNode): StatedStyle {
  const [entry, ...others] = content.entries();
  const text: StatedStyle = { style: "simple", explode: false, allowReserved: false };
  if (entry === undefined || others.length > 0) {
    content.refuse(`${others.length === 0 ? "no" : others.length + 1} media types`, "write one media type");
    return text;
  }
  const [mediaType, media] = entry;
  if (formatOfKey(mediaType) !== "json") {
    media.refuse(`a parameter in ${mediaType}`, "write application/json, or a schema in place of content");
    return text;
  }
  return { style: "json", explode: false, allowReserved: false };
}

/** Whether a parameter is written as the contract says without the client being told. */
function isUsual(location: Parameter["in"], style: StatedStyle, form: TextForm | undefined): boolean {
  const isList = form?.items !== undefined && isScalarForm(form.items);
  const isFlat = form !== undefined && form.members === undefined && !form.scalars.has("any");
  if (!isFlat || style.allowReserved || (form.items !== undefined && !isList)) return false;
  switch (location) {
    case "query":
      return style.style === "form" && (style.explode || form.items === undefined);
    case "path":
      // A list is written alike with `explode` and without.
      return style.style === "simple";
    case "header":
      return style.style === "simple" && form.items === undefined;
    default:
      return false;
  }
}

function factsOf({ style, explode, allowReserved }: StatedStyle): Partial<Parameter> {
  return {
    style,
    ...(explode === explodes(style) ? {} : { explode }),
    ...(allowReserved ? { allowReserved } : {}),
  };
}
