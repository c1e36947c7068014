import { keysOf } from "../../../src/contract/json-pointer.js";
import { type ContractNode, isRecord } from "../../load/contract-node.js";
import { directParts, partsOfSchema, propertiesOf } from "../document/schema-parts.js";
import { isAnyName, patternOfNames } from "./property-names.js";
import { testsOf } from "./schema-keywords.js";

/** Tells of keywords that nothing checks, and refuses members that stand under such a one alone: they would be lost. */
export class UncheckedSchemas {
  /** Schemas in which all is checked, by their pointers. */
  private readonly checked = new Set<string>();

  constructor(private readonly root: ContractNode) {}

  tell(schema: ContractNode): void {
    for (const node of this.uncheckedIn(schema)) {
      const key = keysOf(node.pointer).at(-1) ?? "";
      node.notice(`${key}, a test of the value`, "it is not checked, so a value that fails it is taken");
    }
    const conditional = this.conditionalProperties(schema);
    if (conditional.size === 0) return;
    const whole = this.wholeOf(schema);
    const parts = partsOfSchema(this.root, whole);
    const declared = propertiesOf(this.root, whole);
    const others = parts.flatMap((part) => part.at("unevaluatedProperties") ?? []);
    const isClosed = others.some(({ value }) => value === false);
    const keepsOthers = others.length > 0 || parts.some((part) => part.at("additionalProperties") !== undefined);
    if (!isClosed && (keepsOthers || declared.size === 0)) return;
    for (const [name, node] of conditional) {
      const advice = `write ${name} under the schema's own properties too: those of a condition are not read`;
      if (!declared.has(name)) node.refuse("a property of a condition alone", advice);
    }
  }

  /** Whether something that the decoder does not check decides which values fit the schema, or something inside it. */
  isIn(schema: ContractNode): boolean {
    const seen = new Set<string>();
    const waiting = [schema];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.pointer) || this.checked.has(next.pointer)) continue;
      seen.add(next.pointer);
      if (this.uncheckedIn(next).length > 0 || listsCompounds(next)) return true;
      waiting.push(...this.inside(next));
    }
    for (const pointer of seen) this.checked.add(pointer);
    return false;
  }

  private uncheckedIn(schema: ContractNode): ContractNode[] {
    const names = schema.at("propertyNames");
    const areChecked =
      names === undefined || isAnyName(this.root, names) || patternOfNames(this.root, schema) !== undefined;
    return testsOf(schema).filter(({ pointer }) => pointer !== names?.pointer || !areChecked);
  }

  /** The properties that the conditions of a schema name, those of conditions inside these among them. */
  private conditionalProperties(schema: ContractNode): Map<string, ContractNode> {
    const properties = new Map<string, ContractNode>();
    const seen = new Set<string>();
    const waiting = conditionalSchemas(schema);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const part of partsOfSchema(this.root, next)) {
        if (seen.has(part.pointer)) continue;
        seen.add(part.pointer);
        for (const [name, node] of part.at("properties")?.entries() ?? []) properties.set(name, node);
        waiting.push(...conditionalSchemas(part));
      }
    }
    return properties;
  }

  /** The schema that is composed of this one and others. */
  private wholeOf(schema: ContractNode): ContractNode {
    const pointer = schema.pointer.replace(/(?:\/(?:allOf|anyOf|oneOf)\/\d+)+$/, "");
    const steps = keysOf(pointer);
    return steps.reduce<ContractNode | undefined>((node, key) => node?.at(key), this.root) ?? schema;
  }

  private inside(schema: ContractNode): ContractNode[] {
    const schemas = ["additionalProperties", "unevaluatedProperties", "items"].flatMap((key) => schema.at(key) ?? []);
    const held = ["properties", "patternProperties", "prefixItems"].flatMap((key) => {
      const holder = schema.at(key);
      return Object.keys(Object(holder?.value)).flatMap((name) => holder?.at(name) ?? []);
    });
    return [...directParts(this.root, schema), ...schemas, ...held];
  }
}

function conditionalSchemas(schema: ContractNode): ContractNode[] {
  const dependent = schema.at("dependentSchemas");
  const schemas = isRecord(dependent?.value) ? (dependent?.entries() ?? []).map(([, node]) => node) : [];
  const conditions = schema.at("if") === undefined ? [] : ["if", "then", "else"].flatMap((key) => schema.at(key) ?? []);
  return [...conditions, ...schemas];
}

/** Whether the schema lists objects or lists, which are not compared. */
function listsCompounds(schema: ContractNode): boolean {
  const listed = [schema.at("const")?.value, ...[schema.at("enum")?.value].flat()];
  return listed.some((value) => typeof value === "object" && value !== null);
}
