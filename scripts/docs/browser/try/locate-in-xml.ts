import { SaxesParser } from "saxes";
import type { ExpandedName } from "../../../../src/xml/names.js";
import { isNamed } from "../../../../src/xml/names.js";
import {
  type NamedShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shapes,
} from "../../../model/shape.js";
import { defaultNamespace, elementName } from "../../../model/xml/names.js";

/** A range of the text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands, or what is around it. */
export interface Located extends TextRange {
  /** How many of the steps to the value led there. */
  readonly depth: number;
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
  { shape: root, xml }: NamedShape,
  shapes: Shapes,
): Located | undefined {
  const element = placeElements(text);
  if (element === undefined) return undefined;
  const namespace = defaultNamespace(xml, "");
  const shape = resolveShape(root, shapes);
  let position: Position = {
    element,
    shape,
    namespace,
    list: listOf(element, shape, element.localName, namespace),
  };
  let depth = 0;
  for (const step of steps) {
    const next = follow(step, position, shapes);
    if (next === undefined) break;
    position = next;
    depth += 1;
  }
  return { start: position.element.start, end: position.element.end, depth };
}

interface Position {
  readonly element: PlacedElement;
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
  return property && followProperty(property, element, namespace, shapes);
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
