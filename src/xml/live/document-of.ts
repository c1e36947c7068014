import { type ExpandedName, type NamedShape, namedShape, type Shape, type Shapes } from "../../contract/shape.js";
import { evaluate } from "../../json/live/evaluate.js";
import { schemaOf } from "../../json/live/schema-of.js";
import type { XmlDocument } from "../forms/document.js";
import type { ElementPart } from "../forms/element-form.js";
import * as runtime from "../parts.js";
import { XmlExpressions } from "./xml-expression.js";

/** What is known of XML beside the shapes. */
export interface XmlContract {
  readonly shapes: Shapes;
  readonly nilAliases: readonly ExpandedName[];
}

/**
 * The documents of a shape, for those who have no generated code of it.
 *
 * @throws TypeError for a shape that XML has no form of
 */
export function documentOf(named: NamedShape, { shapes, nilAliases }: XmlContract): XmlDocument {
  const { shape, xml } = named;
  if (xml === undefined) throw new TypeError("This schema has no XML form.");
  let document = known.get(named);
  if (document === undefined) {
    const item = new NamedParts(shapes).item(shape, xml);
    document = { root: item(schemaOf(shape, shapes)), nilAliases };
    known.set(named, document);
  }
  return document;
}

const known = new WeakMap<NamedShape, XmlDocument>();

const parts: Readonly<Record<string, unknown>> = runtime;

class NamedParts {
  private readonly made = new Map<string, ElementPart>();
  private readonly places = new Map<string, readonly [schema: string, inside: string]>();
  private readonly expressions: XmlExpressions;

  constructor(private readonly shapes: Shapes) {
    this.expressions = new XmlExpressions(shapes, (schema, inside) => {
      const name = `${schema} in ${inside}`;
      this.places.set(name, [schema, inside]);
      return name;
    });
  }

  item(shape: Shape, xml: NonNullable<NamedShape["xml"]>) {
    return evaluate(this.expressions.item(shape, xml, undefined, ""), parts, this.partNamed) as runtime.ItemPart;
  }

  private readonly partNamed = (name: string): ElementPart => {
    let part = this.made.get(name);
    const place = this.places.get(name);
    if (part === undefined && place !== undefined) {
      const [schema, inside] = place;
      const expression = this.expressions.partOf(namedShape(schema, this.shapes).shape, inside);
      part = expression ? (evaluate(expression, parts, this.partNamed) as ElementPart) : runtime.xmlText;
      this.made.set(name, part);
    }
    return part ?? runtime.xmlText;
  };
}
