import { bindDecodeJson, bindDecodeXml } from "adultwork-webcam/runtime";
import type { NamedShape, Shape } from "../../scripts/model/shape.js";
import { inBothWays } from "./both-ways.js";
import { schemasOf } from "./schema-of.js";
import { xmlTableOf } from "./xml-table.js";

/** Shapes of a contract that has no other part, decoded by their names. */
export function decodersOf(shapes: Readonly<Record<string, NamedShape>>) {
  return {
    decodeXml: bindDecodeXml<Record<string, unknown>>(xmlTableOf(shapes)),
    decodeJson: inBothWays(bindDecodeJson<Record<string, unknown>>(schemasOf(shapes)), Object.keys(shapes)),
  };
}

/** One shape, whose root element is `r` in no namespace. */
export function decodersOfRoot(shape: Shape) {
  const { decodeXml, decodeJson } = decodersOf({ Root: { xml: { name: "r" }, shape } });
  return { xml: (document: string) => decodeXml("Root", document), json: (text: string) => decodeJson("Root", text) };
}
