import type { ContractNode } from "../load/contract-node.js";
import type { ExampleModel } from "../model.js";
import { resolveReference } from "./reference-object.js";

/** `example` and `examples` of an OpenAPI Media Type Object or Parameter Object; where it has none, those of its schema. */
export function compileExamples(root: ContractNode, holder: ContractNode): ExampleModel[] {
  const own = [
    ...single(holder),
    ...(holder.at("examples")?.entries() ?? []).flatMap(([name, reference]) => {
      return compileExample(name, resolveReference(root, reference));
    }),
  ];
  const schema = holder.at("schema");
  return own.length > 0 || schema === undefined ? own : schemaExamples(root, schema);
}

/** OpenAPI Example Object. */
function compileExample(name: string, example: ContractNode): ExampleModel[] {
  const value = example.at("value");
  if (value === undefined) {
    example.refuse("an example without a value", "write its value here: the build reads no other place");
    return [];
  }
  return [{ name, summary: example.at("summary")?.text(), value: value.value }];
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
