import type { ContractNode } from "../../load/contract-node.js";
import type { ExampleModel } from "../../model/model.js";
import { resolveReference } from "../document/reference-object.js";

/** An example at its place in the contract. */
export interface PlacedExample {
  readonly name: string;
  readonly summary: string | undefined;
  readonly node: ContractNode;
}

/** The examples of an OpenAPI Media Type Object or Parameter Object; where it has none, those of its schema. */
export function compileExamples(root: ContractNode, holder: ContractNode): ExampleModel[] {
  const own = ownExamples(root, holder).map(({ node, ...example }) => ({ ...example, value: node.value }));
  const schema = holder.at("schema");
  return own.length > 0 || schema === undefined ? own : schemaExamples(root, schema);
}

/**
 * `example` and `examples` of an OpenAPI Media Type Object or Parameter Object.
 *
 * @param format the media type's; in XML an example is a document, which OpenAPI 3.2 has a member of its own for
 */
export function ownExamples(root: ContractNode, holder: ContractNode, format?: "json" | "xml"): PlacedExample[] {
  const members = format === "xml" ? ["serializedValue", "value"] : ["value", "dataValue"];
  const named = (holder.at("examples")?.entries() ?? []).flatMap(([name, reference]) =>
    placeExample(name, resolveReference(root, reference), members),
  );
  const single = holder.at("example");
  return single === undefined ? named : [{ name: "example", summary: undefined, node: single }, ...named];
}

/** OpenAPI Example Object. */
function placeExample(name: string, example: ContractNode, members: readonly string[]): PlacedExample[] {
  const node = members.flatMap((member) => example.at(member) ?? [])[0];
  if (node === undefined) {
    example.notice(`an example without ${members.join(" or ")}`, "it is shown nowhere: the build reads no other place");
    return [];
  }
  return [{ name, summary: example.at("summary")?.text(), node }];
}

/** OpenAPI Schema Object: those beside a reference, else its target's. */
function schemaExamples(root: ContractNode, reference: ContractNode): ExampleModel[] {
  const target = resolveReference(root, reference);
  for (const schema of [reference, target]) {
    const listed = schema.at("examples")?.items() ?? [];
    const examples = [
      ...single(schema),
      ...listed.map(({ value }, index) => ({ name: `example ${index + 1}`, summary: undefined, value })),
    ];
    if (examples.length > 0) return examples;
  }
  return [];
}

function single(holder: ContractNode): ExampleModel[] {
  const example = holder.at("example");
  return example === undefined ? [] : [{ name: "example", summary: undefined, value: example.value }];
}
