import { isContractError } from "../../src/errors/contract-error.js";
import { isJsonSyntaxError } from "../../src/errors/json-syntax-error.js";
import { decodeJsonText } from "../../src/json/decode.js";
import type { NamedShape, Shape } from "../../src/shape.js";
import { type ContractNode, describe } from "../load/contract-node.js";
import { withinASecond } from "./patterns/within-a-second.js";

/** A default of the contract, and the shape of what it stands for. */
export interface StatedDefault {
  readonly node: ContractNode;
  readonly shape: Shape;
}

/** Refuses defaults that do not fit the schema beside them: they would come out of a decoder that promises what fits. */
export function checkDefaults(defaults: readonly StatedDefault[], shapes: Readonly<Record<string, NamedShape>>): void {
  for (const { node, shape } of defaults) {
    try {
      const isDone = withinASecond(() => {
        decodeJsonText(JSON.stringify(node.value), shape, shapes);
        return true;
      });
      if (isDone) continue;
      node.refuse("a default that takes too long to check", "leave it out, or write patterns that take less time");
      return;
    } catch (error) {
      if (!isContractError(error) && !isJsonSyntaxError(error)) throw error;
      // A value of YAML or JSON is no JSON text where it holds half of a character (RFC 8259 §8.2).
      const expected = isContractError(error) ? error.expected : "whole characters";
      node.refuse(`a default that does not fit its schema: ${describe(node.value)}`, `write ${expected}`);
    }
  }
}
