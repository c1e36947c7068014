import { type ContractNode, describe } from "../../load/contract-node.js";
import type { Parameter } from "../../model/contract.js";
import type { TextForm } from "./text-forms.js";

/** How a value is written. */
export interface StatedStyle {
  readonly style: NonNullable<Parameter["style"]>;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/**
 * `style`, `explode` and `allowReserved` of an OpenAPI Parameter Object or Encoding Object. Refuses what has no form in that style.
 *
 * @param node the object that states them
 * @param form what the value can be
 */
export function compileStyle(node: ContractNode, location: Parameter["in"], form: TextForm | undefined): StatedStyle {
  const style = compileStyleName(node, location);
  const explodeNode = node.at("explode");
  const explode = explodeNode === undefined ? explodes(style) : explodeNode.isTrue();
  const allowReserved = node.at("allowReserved")?.isTrue() ?? false;
  if (form !== undefined) refuseUnwritable(node, { style, explode, allowReserved }, form);
  if (!allowReserved || location === "query" || location === "path") return { style, explode, allowReserved };
  node.at("allowReserved")?.notice(`allowReserved in ${location}`, "it has no effect");
  return { style, explode, allowReserved: false };
}

/** The styles of each place, its default first (OpenAPI, Parameter Object, Style Values). */
const styles = {
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  path: ["simple", "label", "matrix"],
  header: ["simple"],
  cookie: ["form", "cookie"],
} as const satisfies Record<Parameter["in"], readonly Parameter["style"][]>;

function compileStyleName(node: ContractNode, location: Parameter["in"]): StatedStyle["style"] {
  const stated = node.at("style");
  const known = styles[location];
  if (stated === undefined) return known[0];
  const style = known.find((name) => name === stated.value);
  if (style !== undefined) return style;
  stated.refuse(describe(stated.value), `write ${known.join(" or ")}`);
  return known[0];
}

/** OpenAPI, Parameter Object, `explode`. For `deepObject` it says nothing: that style has one form. */
export function explodes(style: StatedStyle["style"]): boolean {
  return style === "form" || style === "cookie" || style === "deepObject";
}

function refuseUnwritable(node: ContractNode, { style, explode }: StatedStyle, form: TextForm): void {
  const at = node.at("schema") ?? node;
  const nested = nestedIn(form, style === "deepObject");
  if (nested !== undefined)
    at.refuse(`${nested}, which ${style} has no form of`, "write scalars inside, or content with application/json");
  const isDelimited = style === "spaceDelimited" || style === "pipeDelimited";
  if (isDelimited && explode && form.members !== undefined)
    at.refuse(`an object in ${style} with explode`, "write explode: false, or deepObject");
}

/** The first part that is no scalar where none but scalars have a form. */
function nestedIn({ items, members }: TextForm, isDeep: boolean): string | undefined {
  if (items?.items !== undefined) return "a list of lists";
  if (items?.members !== undefined) return "a list of objects";
  if (members === undefined) return undefined;
  if (isDeep) return nestedIn(members, true);
  if (members.items !== undefined) return "an object of lists";
  return members.members === undefined ? undefined : "an object of objects";
}
