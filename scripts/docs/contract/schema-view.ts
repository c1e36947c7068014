import { resolveReference } from "../../compile/document/reference-object.js";
import type { ContractNode } from "../../load/contract-node.js";
import type { Model, NamedValue } from "../../model/model.js";
import { type NamedShape, type PropertyShape, resolveShape, type Shape, type Shapes } from "../../model/shape.js";
import { defaultNamespace, elementName } from "../../model/xml/names.js";
import { textAt } from "./optional-members.js";

/** A schema of the contract's components, as people read it. */
export interface SchemaView {
  readonly name: string;
  readonly remarks: Remarks;
  readonly members: readonly MemberView[];
  /** The root element's namespace in XML. */
  readonly namespace: string | undefined;
}

export interface MemberView {
  readonly name: string;
  readonly type: TypeView;
  readonly isRequired: boolean;
  readonly remarks: Remarks;
  /** The names of its values, where the schema that it refers to names them. */
  readonly namedValues: readonly NamedValue[];
  readonly xml: MemberXmlView;
}

/** What JSON and XML hold, in words. */
export interface TypeView {
  readonly text: string;
  /** The name of the schema of an object or of an array's items. */
  readonly schema: string | undefined;
  readonly isNullable: boolean;
  readonly values: readonly (string | number | boolean)[];
}

/** What the contract says of a schema in words. */
export interface Remarks {
  readonly description: string | undefined;
  /** `x-note` */
  readonly note: string | undefined;
  /** `x-reasoned` */
  readonly reasoned: string | undefined;
}

export interface MemberXmlView {
  readonly localName: string;
  readonly namespace: string;
  readonly isAttribute: boolean;
}

export function viewSchemas(root: ContractNode, model: Model): SchemaView[] {
  const schemas = root.at("components")?.at("schemas");
  return Object.entries(model.contract.shapes).map(([name, named]) => {
    const node = schemas?.at(name);
    return {
      name,
      remarks: remarksOf(node),
      members: named.shape.kind === "object" ? viewMembers(root, node, named, named.shape.properties, model) : [],
      namespace: named.xml?.namespace,
    };
  });
}

function viewMembers(
  root: ContractNode,
  schema: ContractNode | undefined,
  named: NamedShape,
  properties: readonly PropertyShape[],
  model: Model,
): MemberView[] {
  const outer = defaultNamespace(named.xml, "");
  return properties.map(({ name, required, shape, xml }) => {
    const node = schema?.at("properties")?.at(name);
    const facts = shape.kind === "array" && !shape.wrapped ? shape.itemXml : xml;
    const target = shape.kind === "reference" ? shape.name : undefined;
    return {
      name,
      type: typeView(shape, model.contract.shapes),
      isRequired: required ?? false,
      remarks: {
        ...remarksOf(node === undefined ? undefined : resolveReference(root, node)),
        ...defined(remarksOf(node)),
      },
      namedValues: target === undefined ? [] : namedValuesOf(target, model),
      // Namespaces §6.2: the default namespace does not apply to attributes.
      xml: {
        ...elementName(facts, name, facts?.nodeType === "attribute" ? "" : outer),
        isAttribute: facts?.nodeType === "attribute",
      },
    };
  });
}

function typeView(reference: Shape, shapes: Shapes): TypeView {
  const shape = resolveShape(reference, shapes);
  const isNullable = shape.nullable ?? false;
  const name = reference.kind === "reference" ? reference.name : undefined;
  switch (shape.kind) {
    case "object":
      return { text: name ?? "object", schema: name, isNullable, values: [] };
    case "array": {
      const items = typeView(shape.items, shapes);
      return { text: `array of ${items.text}`, schema: items.schema, isNullable, values: items.values };
    }
    case "boolean":
      return { text: "boolean", schema: undefined, isNullable, values: shape.enum ?? [] };
    case "null":
    case "any":
    case "never":
    case "union":
      return { text: name ?? shape.kind, schema: name, isNullable, values: [] };
    default: {
      const text = shape.format === undefined ? shape.kind : `${shape.kind}, ${shape.format}`;
      return { text, schema: undefined, isNullable, values: shape.enum ?? [] };
    }
  }
}

function remarksOf(node: ContractNode | undefined): Remarks {
  return {
    description: textAt(node, "description"),
    note: textAt(node, "x-note"),
    reasoned: textAt(node, "x-reasoned"),
  };
}

function defined(remarks: Remarks): Partial<Remarks> {
  return Object.fromEntries(Object.entries(remarks).filter(([, text]) => text !== undefined));
}

function namedValuesOf(name: string, { schemas }: Model): readonly NamedValue[] {
  return schemas.find((schema) => schema.name === name)?.namedValues ?? [];
}
