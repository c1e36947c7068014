import type { PropertyShape, XmlNodeFacts } from "../../../../src/contract/shape.js";
import type { UnfinishedDiscriminator } from "./discriminator-object.js";

/** How the alternatives of a union are written in XML. */
interface Nodes {
  /** XML facts of the member in those alternatives that name it. */
  readonly xml: XmlNodeFacts;
  /** Whether an element's name tells each. */
  readonly areElements: boolean;
}

/**
 * The member of a discriminator for an alternative that does not name it: it is there all the same (OpenAPI Discriminator Object), and says which
 * alternative the value is.
 *
 * @returns undefined where the discriminator has no name for the alternative
 */
export function undeclaredTag(
  { propertyName: name, mapping, defaultAlternative }: UnfinishedDiscriminator,
  index: number,
  { xml, areElements }: Nodes,
): PropertyShape | undefined {
  const tags = Object.keys(mapping).filter((tag) => mapping[tag] === index);
  const [first] = tags;
  if (first === undefined) return undefined;
  const facts = Object.keys(xml).length > 0 ? { xml } : {};
  if (index === defaultAlternative) return { name, shape: { kind: "string" }, ...facts };
  // XML that tells the alternatives by their elements need not say it again.
  const isImplied = areElements ? { default: first } : {};
  return { name, required: true, shape: { kind: "string", enum: tags }, ...facts, ...isImplied };
}
