import type { ExpandedName } from "../../../src/xml/names.js";
import * as runtime from "../../../src/xml/parts.js";
import { evaluate } from "../parts/evaluate.js";
import { schemaOf } from "../parts/schema-of.js";
import { type NamedShape, namedShape, type Shape, type Shapes } from "../shape.js";
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
export type DocumentOf<Made = runtime.XmlDocument> = (named: NamedShape, contract: XmlContract) => Made;

export const documentOf: DocumentOf = bindDocumentOf(runtime, schemaOf);

/** @param parts the runtime's, by their names; `schemaOf` is to make schemas of the same runtime */
export function bindDocumentOf<Made = runtime.XmlDocument>(
  parts: Readonly<Record<string, unknown>>,
  schemaOf: (shape: Shape, shapes: Shapes) => unknown,
): DocumentOf<Made> {
  const known = new WeakMap<NamedShape, Made>();
  return (named, { shapes, nilAliases }) => {
    const { shape, xml } = named;
    if (xml === undefined) throw new TypeError("This schema has no XML form.");
    let document = known.get(named);
    if (document === undefined) {
      const { xmlDocument } = parts;
      if (typeof xmlDocument !== "function") throw new TypeError("The runtime has no part xmlDocument.");
      const part = xmlDocument(xml, new NamedParts(shapes, parts).held(shape, xml), nilAliases);
      document = part(schemaOf(shape, shapes)) as Made;
      known.set(named, document);
    }
    return document;
  };
}

/** The documents of all shapes that XML has a form of, by their names; each is made when it is first looked at. */
export function documentsOf<Made>(
  contract: XmlContract,
  documentOf: DocumentOf<Made>,
): Readonly<Record<string, () => Made>> {
  const documents: Record<string, () => Made> = {};
  for (const [name, named] of Object.entries(contract.shapes)) {
    if (named.xml !== undefined) documents[name] = () => documentOf(named, contract);
  }
  return documents;
}

class NamedParts {
  private readonly made = new Map<string, unknown>();
  private readonly places = new Map<string, readonly [schema: string, inside: string]>();
  private readonly expressions: XmlExpressions;

  constructor(
    private readonly shapes: Shapes,
    private readonly parts: Readonly<Record<string, unknown>>,
  ) {
    this.expressions = new XmlExpressions(shapes, (schema, inside) => {
      const name = `${schema} in ${inside}`;
      this.places.set(name, [schema, inside]);
      return name;
    });
  }

  /** What the root element holds; undefined for the text of a scalar. */
  held(shape: Shape, xml: NamedShape["xml"]): unknown {
    const expression = this.expressions.rootOf(shape, xml);
    return expression && evaluate(expression, this.parts, this.partNamed);
  }

  private readonly partNamed = (name: string): unknown => {
    const place = this.places.get(name);
    if (!this.made.has(name) && place !== undefined) {
      const [schema, inside] = place;
      const expression = this.expressions.partOf(namedShape(schema, this.shapes).shape, inside);
      this.made.set(name, expression && evaluate(expression, this.parts, this.partNamed));
    }
    return this.made.get(name);
  };
}
