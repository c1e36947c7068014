import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { keysOf } from "../../../../src/contract/json-pointer.js";
import { type Format, isContractError } from "../../../../src/errors/contract-error.js";
import { isJsonSyntaxError } from "../../../../src/errors/json-syntax-error.js";
import { isXmlSyntaxError } from "../../../../src/errors/xml-syntax-error.js";
import type { NamedShape, Shapes } from "../../../model/shape.js";
import { type Located, locateInXml, type TextRange } from "./locate-in-xml.js";

/** A schema, and the others that it refers to. */
export interface Schema {
  readonly named: NamedShape;
  readonly shapes: Shapes;
}

/**
 * Where in the text an error is: at its offset, or at the value that its path names. A member that is missing is shown by what it is
 * missing from.
 */
export function locateError(error: unknown, text: string, schema: Schema): TextRange | undefined {
  if (isJsonSyntaxError(error) || isXmlSyntaxError(error)) return oneCharacter(error.offset, text);
  if (!isContractError(error) || (error.format !== "json" && error.format !== "xml")) return undefined;
  return locate(text, keysOf(error.path), error.format, schema);
}

/** Where a value stands, by the names of the contract's members: as far as the text has them. */
export function locate(
  text: string,
  steps: readonly string[],
  format: Format,
  { named, shapes }: Schema,
): Located | undefined {
  return format === "json" ? locateInJson(text, steps) : locateInXml(text, steps, named, shapes);
}

function locateInJson(text: string, steps: readonly string[]): Located | undefined {
  const root = parseTree(text);
  if (root === undefined) return undefined;
  for (let depth = steps.length; depth >= 0; depth--) {
    const node = findAt(root, steps.slice(0, depth));
    if (node !== undefined) return { start: node.offset, end: node.offset + node.length, depth };
  }
  return undefined;
}

function findAt(root: Node, steps: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const step of steps) {
    if (node === undefined) return undefined;
    node = findNodeAtLocation(node, [node.type === "array" ? Number(step) : step]);
  }
  return node;
}

/** At the end of the text there is nothing to mark, so what stands before it is. */
function oneCharacter(offset: number, text: string): TextRange {
  const start = Math.max(0, Math.min(offset, text.length - 1));
  return { start, end: Math.min(start + 1, text.length) };
}
