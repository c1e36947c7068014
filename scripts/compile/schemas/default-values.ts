import { isContractError } from "../../../src/errors/contract-error.js";
import { isJsonSyntaxError } from "../../../src/errors/json-syntax-error.js";
import { decodeJsonText } from "../../../src/json/decode.js";
import { type ContractNode, describe } from "../../load/contract-node.js";
import { schemaOf } from "../../model/parts/schema-of.js";
import type { PropertyShape, Shapes } from "../../model/shape.js";
import { withinASecond } from "./patterns/within-a-second.js";

/** The defaults of the contract's members, and of those that are merged from several. */
export class StatedDefaults {
  /** The pointers of those that have no effect. */
  readonly unfit = new Set<string>();
  private readonly nodes = new Map<object, ContractNode>();

  add(property: PropertyShape, node: ContractNode): void {
    this.nodes.set(property, node);
  }

  /** A member that is made of another has its default. */
  derive(made: object, from: object): void {
    const node = this.nodes.get(from);
    if (node !== undefined && "default" in made) this.nodes.set(made, node);
  }

  /** Drops those that do not fit the schema beside them: they would come out of a decoder that promises what fits. */
  dropUnfit(shapes: Shapes): void {
    const stated = [...this.nodes].flatMap(([property, node]) => (isProperty(property) ? [{ property, node }] : []));
    const fit: boolean[] = [];
    const check = (count: number): true => {
      for (const { property, node } of stated.slice(fit.length, count))
        fit.push(fitsShape(node.value, property, shapes));
      return true;
    };
    // What can be stopped takes longer to begin than to do: so all are checked at once, where they take no longer than one may.
    withinASecond(() => check(stated.length));
    let isLate = false;
    for (const [index, { property, node }] of stated.entries()) {
      if (index >= fit.length && !isLate) isLate = withinASecond(() => check(index + 1)) === undefined;
      if (fit[index]) continue;
      const found =
        fit[index] === undefined ? "a default that takes too long to check" : "a default that does not fit its schema";
      this.drop(node, `${found}: ${describe(node.value)}`, "it has no effect: what is missing stays missing");
      Reflect.deleteProperty(property, "default");
    }
  }

  /** One that has no effect, with what was found and the advice. */
  drop(node: ContractNode, found: string, advice: string): void {
    node.notice(found, advice);
    this.unfit.add(node.pointer);
  }
}

function isProperty(object: object): object is PropertyShape {
  return "shape" in object && "default" in object;
}

function fitsShape(value: unknown, { shape }: PropertyShape, shapes: Shapes): boolean {
  try {
    decodeJsonText(JSON.stringify(value), schemaOf(shape, shapes));
    return true;
  } catch (error) {
    // A value of YAML or JSON is no JSON text where it holds half of a character (RFC 8259 §8.2).
    if (!isContractError(error) && !isJsonSyntaxError(error)) throw error;
    return false;
  }
}
