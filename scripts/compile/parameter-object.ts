import { type ContractNode, describe } from "../load/contract-node.js";
import type { ParameterModel } from "../model.js";
import { compileExamples } from "./example-object.js";
import { resolveReference } from "./reference-object.js";

/**
 * OpenAPI Parameter Object. Parameters are typed by openapi-typescript and written by openapi-fetch; here it is checked that they are
 * of a kind that openapi-fetch writes as the contract says.
 *
 * @param lists the path item's, and the operation's own: of two with one name and place, the later one counts
 */
export function compileParameters(
  root: ContractNode,
  lists: readonly (ContractNode | undefined)[],
): readonly ParameterModel[] {
  const parameters = lists
    .flatMap((list) => list?.items() ?? [])
    .flatMap((reference) => compileParameter(root, resolveReference(root, reference)));
  return [...new Map(parameters.map((parameter) => [`${parameter.location} ${parameter.name}`, parameter])).values()];
}

function compileParameter(root: ContractNode, parameter: ContractNode): ParameterModel[] {
  parameter.refuseOthers(supported, (key) => `leave out ${key}, and write a schema`);
  const place = parameter.at("in");
  const location = locations.find((name) => name === place?.value);
  if (location === undefined) {
    place?.refuse(describe(place.value), `write one of ${locations.join(", ")}`);
    return [];
  }
  checkStyle(parameter, usualStyles[location]);
  const type = compileType(root, parameter, location === "query");
  const name = parameter.at("name")?.text() ?? "";
  if (location === "header") {
    // OpenAPI, Parameter Object: a header parameter of one of these names is ignored.
    if (["accept", "content-type", "authorization"].includes(name.toLowerCase())) return [];
    if (!isHeaderName(name)) parameter.at("name")?.refuse(describe(name), "write a name that a header can have");
  }
  return [
    {
      name,
      location,
      isRequired: parameter.at("required")?.isTrue() ?? false,
      description: parameter.at("description")?.text(),
      type,
      example: compileExamples(root, parameter)[0],
    },
  ];
}

function checkStyle(parameter: ContractNode, usual: string): void {
  const style = parameter.at("style");
  if (style !== undefined && style.value !== usual)
    style.refuse(describe(style.value), `write ${usual}, or leave it out`);
  const explode = parameter.at("explode");
  if (explode !== undefined && explode.isTrue() !== (usual === "form")) {
    explode.refuse(describe(explode.value), "leave it out: the style's own default is what is written");
  }
}

/** RFC 9110 §5.1. */
function isHeaderName(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name);
}

const supported = [
  "name",
  "in",
  "description",
  "required",
  "deprecated",
  "schema",
  "style",
  "explode",
  "example",
  "examples",
];

const locations = ["query", "path", "header"] as const;

/** The default style of each place (OpenAPI Parameter Object, `style`). */
const usualStyles = { query: "form", path: "simple", header: "simple" } as const;

/** The type in words. */
function compileType(root: ContractNode, parameter: ContractNode, mayBeList: boolean): string {
  const reference = parameter.at("schema");
  if (reference === undefined) {
    parameter.refuse("no schema", "write the parameter's schema");
    return "";
  }
  const schema = resolveReference(root, reference);
  const isList = mayBeList && schema.at("type")?.value === "array";
  const target = isList ? schema.at("items") : schema;
  const scalar = target && resolveReference(root, target);
  const type = String(scalar?.at("type")?.value);
  if (!["string", "integer", "number", "boolean"].includes(type)) {
    reference.refuse(
      describe(scalar?.at("type")?.value ?? null),
      mayBeList ? "write a scalar type, or an array of scalars" : "write a scalar type",
    );
  }
  return isList ? `list of ${type}` : type;
}
