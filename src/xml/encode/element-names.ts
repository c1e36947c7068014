import {
  type ObjectShape,
  type PropertyShape,
  type ResolvedShape,
  resolveShape,
  type Shapes,
  type XmlNodeFacts,
} from "../../contract/shape.js";
import { isNamedUnion } from "../forms/union-kinds.js";
import { elementName } from "../names.js";

/** The names, each as namespace and local name, of the elements that are read as members that the contract names. */
export function elementNames(shape: ObjectShape, namespace: string, shapes: Shapes): ReadonlySet<string> {
  const byNamespace = known.get(shape.properties) ?? new Map<string, ReadonlySet<string>>();
  known.set(shape.properties, byNamespace);
  const names = byNamespace.get(namespace) ?? collect(shape, namespace, shapes);
  byNamespace.set(namespace, names);
  return names;
}

const known = new WeakMap<readonly PropertyShape[], Map<string, ReadonlySet<string>>>();

function collect(shape: ObjectShape, namespace: string, shapes: Shapes): Set<string> {
  const names = new Set<string>();
  const open: ResolvedShape[] = [shape];
  const seen = new Set<readonly PropertyShape[]>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind !== "object" || seen.has(next.properties)) continue;
    seen.add(next.properties);
    for (const property of next.properties) {
      const member = resolveShape(property.shape, shapes);
      if (property.xml?.nodeType === "none") open.push(member);
      for (const facts of elementsOf(property, member, shapes)) {
        const name = elementName(facts, property.name, namespace);
        names.add(`${name.namespace} ${name.localName}`);
      }
    }
  }
  return names;
}

/** The facts of each element that can stand for a member. */
function elementsOf(
  { xml }: PropertyShape,
  shape: ResolvedShape,
  shapes: Shapes,
): readonly (XmlNodeFacts | undefined)[] {
  if (shape.kind === "array" && !shape.wrapped) {
    const items = elementsOfValue(resolveShape(shape.items, shapes), shape.itemXml);
    return [...items, ...(shape.prefixItems ?? []).map((item) => item.xml)];
  }
  return xml?.nodeType === undefined ? elementsOfValue(shape, xml) : [];
}

function elementsOfValue(shape: ResolvedShape, facts: XmlNodeFacts | undefined): readonly (XmlNodeFacts | undefined)[] {
  return isNamedUnion(shape) ? shape.alternatives.map(({ xml }) => xml) : [facts];
}
