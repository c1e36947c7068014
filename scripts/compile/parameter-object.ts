import { type ContractNode, describe } from "../load/contract-node.js";
import { resolveReference } from "./reference-object.js";

/**
 * OpenAPI Parameter Object. Parameters are typed by openapi-typescript and written by openapi-fetch; here it is checked that they are
 * of a kind that openapi-fetch writes as the contract says.
 */
export function checkParameters(root: ContractNode, lists: readonly (ContractNode | undefined)[]): void {
  for (const reference of lists.flatMap((list) => list?.items() ?? [])) {
    const parameter = resolveReference(root, reference);
    parameter.refuseOthers(supported, (key) => `leave out ${key}, and write a schema`);
    const location = parameter.at("in");
    const style = parameter.at("style");
    const usual = usualStyles.get(location?.text() ?? "");
    if (usual === undefined) {
      location?.refuse(describe(location.value), `write one of ${[...usualStyles.keys()].join(", ")}`);
    } else if (style !== undefined && style.value !== usual) {
      style.refuse(describe(style.value), `write ${usual}, or leave it out`);
    }
    const explode = parameter.at("explode");
    if (explode !== undefined && explode.isTrue() !== (usual === "form")) {
      explode.refuse(describe(explode.value), "leave it out: the style's own default is what is written");
    }
    checkSchema(root, parameter, location?.value === "query");
  }
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

/** The default style of each place (OpenAPI Parameter Object, `style`). */
const usualStyles: ReadonlyMap<string, string> = new Map([
  ["query", "form"],
  ["path", "simple"],
  ["header", "simple"],
]);

function checkSchema(root: ContractNode, parameter: ContractNode, mayBeList: boolean): void {
  const reference = parameter.at("schema");
  if (reference === undefined) {
    parameter.refuse("no schema", "write the parameter's schema");
    return;
  }
  const schema = resolveReference(root, reference);
  const target = mayBeList && schema.at("type")?.value === "array" ? schema.at("items") : schema;
  const scalar = target && resolveReference(root, target);
  if (!["string", "integer", "number", "boolean"].includes(String(scalar?.at("type")?.value))) {
    reference.refuse(
      describe(scalar?.at("type")?.value ?? null),
      mayBeList ? "write a scalar type, or an array of scalars" : "write a scalar type",
    );
  }
}
