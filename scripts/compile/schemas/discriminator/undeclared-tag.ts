import type { PropertyShape, Shape, XmlNodeFacts } from "../../../model/shape.js";
import { withMember } from "../../shapes/tag-members.js";
import type { SchemaScope } from "../schema-scope.js";
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

/** The tag of a base, and the shape of the base's members with it, where these do not name it. */
export function undeclaredOfBase(
  base: string,
  members: Shape,
  { inheritance, named }: SchemaScope,
): { readonly tag: string; readonly shape: Shape } | undefined {
  const discriminator = inheritance.isBase(base) ? inheritance.discriminatorOf(base) : undefined;
  const tag = discriminator?.at("propertyName")?.value;
  if (typeof tag !== "string") return undefined;
  const shape = withMember(members, { name: tag, shape: { kind: "string" } }, (part) => named.resolve(part));
  return shape === members ? undefined : { tag, shape };
}
