import { SaxesParser } from "saxes";
import type { ExpandedName } from "../../../src/xml/names.js";
import { isNamed } from "../../../src/xml/names.js";
import type { Contract } from "../../model/contract.js";
import { namedShape, type PropertyShape, type ResolvedShape, resolveShape, type Shapes } from "../../model/shape.js";
import { defaultNamespace, elementName } from "../../model/xml/names.js";

/** A range of the text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** An element and where it stands in the text. */
interface PlacedElement extends ExpandedName, TextRange {
  readonly children: PlacedElement[];
}

/**
 * Where in a well-formed document the value stands that a path names, by the names of the contract's members. The way is followed as far as
 * there are elements for it.
 */
export function locateInXml(
  text: string,
  steps: readonly string[],
  schema: string,
  { shapes }: Pick<Contract, "shapes">,
): TextRange | undefined {
  let element = placeElements(text);
  const named = namedShape(schema, shapes);
  let shape = resolveShape(named.shape, shapes);
  let namespace = defaultNamespace(named.xml, "");
  let list: readonly PlacedElement[] = [];
  for (const step of steps) {
    const next = follow(step, { element, shape, namespace, list }, shapes);
    if (next === undefined) break;
    ({ element, shape, namespace, list } = next);
  }
  return element;
}

interface Position {
  readonly element: PlacedElement | undefined;
  readonly shape: ResolvedShape;
  /** The default namespace inside the element, by the contract. */
  readonly namespace: string;
  /** The elements of an array's items. */
  readonly list: readonly PlacedElement[];
}

function follow(step: string, { element, shape, namespace, list }: Position, shapes: Shapes): Position | undefined {
  if (shape.kind === "array") {
    const item = list[Number(step)];
    const items = resolveShape(shape.items, shapes);
    const inside = defaultNamespace(shape.itemXml, namespace);
    return (
      item && { element: item, shape: items, namespace: inside, list: listOf(item, items, item.localName, inside) }
    );
  }
  const property = shape.kind === "object" ? shape.properties.find(({ name }) => name === step) : undefined;
  if (property === undefined || element === undefined) return undefined;
  return followProperty(property, element, namespace, shapes);
}

function followProperty(
  { name, shape, xml }: PropertyShape,
  element: PlacedElement,
  namespace: string,
  shapes: Shapes,
): Position | undefined {
  // An attribute has no place of its own: its element is shown.
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind === "array" && !resolved.wrapped) {
    return { element, shape: resolved, namespace, list: listOf(element, resolved, name, namespace) };
  }
  const expected = elementName(xml, name, namespace);
  const child = element.children.find((candidate) => isNamed(candidate, expected));
  const inside = defaultNamespace(xml, namespace);
  return (
    child && {
      element: child,
      shape: resolved,
      namespace: inside,
      list: listOf(child, resolved, child.localName, inside),
    }
  );
}

function listOf(element: PlacedElement, shape: ResolvedShape, name: string, namespace: string): PlacedElement[] {
  if (shape.kind !== "array") return [];
  const expected = elementName(shape.itemXml, name, namespace);
  return element.children.filter((child) => isNamed(child, expected));
}

/** The root element. saxes is in the page for this alone: the decoder has found the document well-formed before. */
function placeElements(text: string): PlacedElement | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: { start: number; children: PlacedElement[] }[] = [{ start: 0, children: [] }];
  let start = 0;
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", () => open.push({ start, children: [] }));
  parser.on("closetag", ({ local, uri }) => {
    const { start: begin = 0, children = [] } = open.pop() ?? {};
    open.at(-1)?.children.push({ localName: local, namespace: uri, start: begin, end: parser.position, children });
  });
  parser.write(text).close();
  return open[0]?.children[0];
}
