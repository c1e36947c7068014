import type { NamedShape, PropertyShape, Shape, XmlNodeFacts } from "../../src/shape.js";
import { type ContractNode, describe } from "../load/contract-node.js";
import { componentName, resolveReference, resolveSchema } from "./reference-object.js";
import {
  adviceFor,
  annotations,
  enumOf,
  formatOf,
  integerFormats,
  isBoolean,
  isInteger,
  isNumber,
  isSchemaType,
  isString,
  keywords,
  numberFormats,
  refuseOtherPattern,
  type SchemaType,
  stringFormats,
} from "./schema-keywords.js";
import { compileXmlObject, isLocalName } from "./xml-object.js";

/** Compiles Schema Objects to wire shapes, and keeps those that a name was needed for. */
export class SchemaCompiler {
  private readonly named = new Map<string, NamedShape>();

  constructor(private readonly root: ContractNode) {}

  /** The shapes of all schemas that something compiled so far refers to, in the contract's order. */
  namedShapes(): Record<string, NamedShape> {
    const order = this.root.at("components")?.at("schemas")?.keys() ?? [];
    const shapes = order.flatMap((name) => {
      const shape = this.named.get(name);
      return shape === undefined ? [] : [[name, shape] as const];
    });
    return Object.fromEntries(shapes);
  }

  /** The schema of a whole body. */
  compileRoot(body: ContractNode, needsXml: boolean): NamedShape {
    const schema = body.as("schema");
    const shape = this.compile(schema);
    if (!needsXml) return { shape };
    const facts = this.xmlFacts(schema);
    const name = facts.name ?? componentName(schema);
    const items = this.targetOf(schema).at("items");
    if (items !== undefined && this.xmlFacts(items).name === undefined) {
      items
        .as("xml")
        .refuse(
          "no name for the elements of the items",
          "write xml.name under items, or refer to a schema that has it",
        );
    }
    if (name !== undefined) return { shape, xml: { name, ...facts } };
    schema.as("xml").refuse("no name for the root element", "write xml.name, or refer to a schema in components");
    return { shape };
  }

  /** The shape of a schema. A reference becomes a reference shape, and its target a named shape. */
  private compile(schema: ContractNode): Shape {
    if (schema.at("$ref") !== undefined) return this.compileReference(schema);
    const union = schema.at("anyOf") ?? schema.at("oneOf");
    if (union !== undefined) return this.compileNullableUnion(schema, union);
    const { type, nullable } = this.typeOf(schema);
    const shape = this.compileType(schema, type, nullable);
    return nullable ? { ...shape, nullable } : shape;
  }

  private compileReference(schema: ContractNode): Shape {
    schema.refuseOthers(["$ref", "xml", ...annotations], (key) => `move ${key} into the schema that $ref names`);
    const name = componentName(schema);
    if (name === undefined) {
      schema.at("$ref")?.refuse(describe(schema.at("$ref")?.value), "refer to a schema in components/schemas");
      return { kind: "string" };
    }
    if (compileXmlObject(schema).isWrapped)
      schema.at("xml")?.as("xml").refuse("wrapped beside $ref", "move it into the array's own schema");
    this.compileNamed(name, schema);
    return { kind: "reference", name };
  }

  private compileNamed(name: string, reference: ContractNode): void {
    if (this.named.has(name)) return;
    const target = resolveReference(this.root, reference);
    // Present before its members are compiled, so that a schema may refer to itself.
    this.named.set(name, { shape: { kind: "string" } });
    const facts = this.xmlFacts(target);
    this.named.set(name, { shape: this.compile(target), xml: { name, ...facts } });
  }

  /** `anyOf` or `oneOf` of one schema and null: how OpenAPI 3.1 writes a reference that may be null. */
  private compileNullableUnion(schema: ContractNode, union: ContractNode): Shape {
    schema.refuseOthers(["anyOf", "oneOf", "xml", ...annotations], (key) => `move ${key} into the schema beside null`);
    const [alternative, ...others] = union.items().filter((item) => item.at("type")?.value !== "null");
    if (alternative === undefined || others.length > 0 || union.items().length !== 2) {
      union.refuse("alternatives", "write one schema; only a schema and null may stand side by side");
      return { kind: "string" };
    }
    return { ...this.compile(alternative), nullable: true };
  }

  private typeOf(schema: ContractNode): { readonly type: SchemaType | undefined; readonly nullable: true | undefined } {
    const node = schema.at("type");
    if (node === undefined) {
      schema.refuse("no type", `write type: ${Object.keys(keywords).join(", ")}`);
      return { type: undefined, nullable: undefined };
    }
    const types = Array.isArray(node.value) ? node.items().map((item) => item.text()) : [node.text()];
    const [type, ...others] = types.filter((name) => name !== "null");
    if (others.length > 0 || !isSchemaType(type)) {
      node.refuse(
        describe(node.value),
        `write one of ${Object.keys(keywords).join(", ")}; "null" may stand beside it in a list`,
      );
      return { type: undefined, nullable: undefined };
    }
    return { type, nullable: types.includes("null") ? true : undefined };
  }

  private compileType(schema: ContractNode, type: SchemaType | undefined, nullable: true | undefined): Shape {
    if (type === undefined) return { kind: "string" };
    const others = type === "string" ? ["pattern"] : [];
    schema.refuseOthers(["type", "xml", ...others, ...keywords[type], ...annotations], (key) => adviceFor(key, type));
    if (type === "string") refuseOtherPattern(schema);
    if (schema.at("x-enum-varnames") !== undefined && !/^\/components\/schemas\/[^/]+$/.test(schema.pointer)) {
      schema
        .at("x-enum-varnames")
        ?.as("extension")
        .refuse("names of values in a schema without a name", "move the enum into components/schemas");
    }
    switch (type) {
      case "object":
        return this.compileObject(schema);
      case "array":
        return this.compileArray(schema);
      case "boolean":
        return { kind: "boolean", ...enumOf(schema, nullable, isBoolean) };
      case "string":
        return { kind: "string", ...formatOf(schema, stringFormats), ...enumOf(schema, nullable, isString) };
      case "integer":
        return { kind: "integer", ...formatOf(schema, integerFormats), ...enumOf(schema, nullable, isInteger) };
      default:
        return { kind: "number", ...formatOf(schema, numberFormats), ...enumOf(schema, nullable, isNumber) };
    }
  }

  private compileObject(schema: ContractNode): Shape {
    if (schema.at("additionalProperties")?.value !== undefined && schema.at("additionalProperties")?.value !== true) {
      schema
        .at("additionalProperties")
        ?.refuse(
          describe(schema.at("additionalProperties")?.value),
          "leave it out: members that the schema does not name are ignored",
        );
    }
    const properties = schema.at("properties")?.entries() ?? [];
    const required = (schema.at("required")?.items() ?? []).map((item) => {
      const name = item.text() ?? "";
      if (schema.at("properties")?.at(name) === undefined) item.refuse(describe(name), "name one of the properties");
      return name;
    });
    const compiled = properties.map(([name, property]) =>
      this.compileProperty(name, property, required.includes(name)),
    );
    this.refuseSameNames(properties, compiled);
    return { kind: "object", properties: compiled };
  }

  private compileProperty(name: string, schema: ContractNode, isRequired: boolean): PropertyShape {
    if (name === "__proto__") schema.refuse(name, "no member of that name can be decoded safely");
    const shape = this.compile(schema);
    const xml = this.xmlFacts(schema);
    const target = this.targetOf(schema);
    const type = this.typeOf(target).type;
    if (xml.nodeType === "attribute" && (type === "object" || type === "array")) {
      schema.as("xml").refuse(`an attribute of type ${type}`, "only a scalar can be an attribute");
    }
    if (xml.name === undefined && !isLocalName(name)) {
      schema.as("xml").refuse(describe(name), "write xml.name: the member's own name is no XML name");
    }
    return {
      name,
      ...(isRequired ? { required: true } : {}),
      shape,
      ...(Object.keys(xml).length > 0 ? { xml } : {}),
    };
  }

  private compileArray(schema: ContractNode): Shape {
    const items = schema.at("items");
    if (items === undefined) {
      schema.refuse("an array without items", "write items");
      return { kind: "string" };
    }
    const { facts, isWrapped } = compileXmlObject(schema);
    if (!isWrapped && Object.keys(facts).length > 0 && componentName(schema) === undefined) {
      schema
        .at("xml")
        ?.as("xml")
        .refuse(
          `${Object.keys(facts).join(", ")} on an array that is not wrapped`,
          "write it under items, or add wrapped: true: without a wrapper it names no element",
        );
    }
    if (this.typeOf(this.targetOf(items)).type === "array")
      items.refuse("an array of arrays", "write an object around the inner array");
    const itemXml = this.xmlFacts(items);
    if (itemXml.nodeType === "attribute")
      items.as("xml").refuse("an item as an attribute", "leave out attribute: items are elements");
    return {
      kind: "array",
      items: this.compile(items),
      ...(Object.keys(itemXml).length > 0 ? { itemXml } : {}),
      ...(isWrapped ? { wrapped: true } : {}),
    };
  }

  /** The XML facts of a schema: those beside a reference, and before them those of its target. */
  private xmlFacts(schema: ContractNode): XmlNodeFacts {
    const own = compileXmlObject(schema).facts;
    const target = this.targetOf(schema);
    return target === schema ? own : { ...compileXmlObject(target).facts, ...own };
  }

  private targetOf(schema: ContractNode): ContractNode {
    return resolveSchema(this.root, schema);
  }

  private refuseSameNames(
    properties: readonly (readonly [string, ContractNode])[],
    compiled: readonly PropertyShape[],
  ): void {
    const seen = new Set<string>();
    for (const [index, { name, shape, xml }] of compiled.entries()) {
      const isUnwrapped = shape.kind === "array" && !shape.wrapped;
      const facts = isUnwrapped ? shape.itemXml : xml;
      const key = JSON.stringify([facts?.nodeType === "attribute", facts?.namespace ?? null, facts?.name ?? name]);
      if (seen.has(key)) {
        properties[index]?.[1]
          .as("xml")
          .refuse(`a second member with the XML name ${facts?.name ?? name}`, "give it an xml.name of its own");
      }
      seen.add(key);
    }
  }
}
