import type { ContractNode } from "../../load/contract-node.js";
import type { Contract } from "../../model/contract.js";
import { limits } from "../../model/limits.js";
import type { OperationModel } from "../../model/model.js";
import { partsOf, type Shape } from "../../model/shape.js";
import { partCount } from "../shapes/part-count.js";

/**
 * Refuses operations that come to too much where each is written with all that it refers to, as in files for REST clients: descriptions, examples, and
 * the schemas of its answers.
 */
export function checkRepetition(root: ContractNode, operations: readonly OperationModel[], contract: Contract): void {
  const schemas = new WrittenSchemas(contract);
  let characters = 0;
  for (const operation of operations) {
    characters += JSON.stringify(operation).length + schemas.charactersOf(operation.name);
    if (characters <= limits.repeatedCharacters) continue;
    const place = root.at("paths")?.at(operation.path)?.at(operation.method) ?? root;
    place.refuse(
      `operations that come to more than ${limits.repeatedCharacters} characters, each with the descriptions, examples and schemas that it refers to`,
      "say less where many operations refer to it",
    );
    return;
  }
}

/** A rough measure of schemas as text: as much for each part as a property of a plain type takes. */
const charactersOfPart = 40;

interface Written {
  readonly parts: number;
  readonly references: ReadonlySet<string>;
}

class WrittenSchemas {
  private readonly known = new Map<string, Written>();

  constructor(private readonly contract: Contract) {}

  /** Of the schemas of an operation's answers, with all that they refer to. */
  charactersOf(name: string): number {
    const responses = Object.values(this.contract.operations[name]?.responses ?? {});
    const shapes = responses.flatMap(({ content }) => Object.values(content).map(({ shape }) => shape));
    return charactersOfPart * shapes.reduce((sum, shape) => sum + this.partsOf(shape), 0);
  }

  private partsOf(shape: Shape): number {
    const own = written(shape);
    const reached = new Set(own.references);
    let parts = own.parts;
    // A set's iteration goes on to what is added meanwhile.
    for (const name of reached) {
      const schema = this.writtenNamed(name);
      parts += schema.parts;
      for (const reference of schema.references) reached.add(reference);
    }
    return parts;
  }

  private writtenNamed(name: string): Written {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const shape = this.contract.shapes[name]?.shape;
    const result = shape === undefined ? { parts: 0, references: new Set<string>() } : written(shape);
    this.known.set(name, result);
    return result;
  }
}

function written(shape: Shape): Written {
  const references = new Set<string>();
  let parts = 0;
  const visit = (part: Shape): void => {
    parts += partCount(part);
    if (part.kind === "reference") references.add(part.name);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(shape);
  return { parts, references };
}
