import { type ResolvedShape, resolveShape, type Shape, type Shapes } from "../shape.js";
import { stringFormats } from "../string-formats.js";

/** What a value is to be by the contract, worked out once: a shape whose references have been followed. */
export interface Form {
  /** As a member of an object; of an item or a root, nothing. */
  readonly name: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly check: Check;
  readonly fits: (text: string) => boolean;
  readonly values: readonly unknown[];
  readonly shape: ResolvedShape;
  /** Of an object, the forms of its members in the contract's order; of an array, the form of its items alone. */
  readonly parts: readonly Form[];
}

/** Which check tells a value that fits as it is; `full` for one that takes more than a look. */
export type Check = "text" | "formatted" | "int32" | "number" | "boolean" | "listed" | "object" | "full";

/** The form of a value on its own, made when it is first needed and kept for as long as its shape lasts. */
export function formOf(shape: Shape, shapes: Shapes): Form {
  let form = forms.get(shape);
  if (form === undefined) {
    form = makeForm(shape, shapes, "", true);
    forms.set(shape, form);
  }
  return form;
}

const forms = new WeakMap<Shape, Form>();

function makeForm(reference: Shape, shapes: Shapes, name: string, required: boolean): Form {
  const shape = resolveShape(reference, shapes);
  const fits = shape.kind === "string" && shape.format !== undefined ? stringFormats[shape.format].fits : always;
  return {
    name,
    required,
    nullable: shape.nullable === true,
    check: checkOf(shape),
    fits,
    values: ("enum" in shape && shape.enum) || [],
    shape,
    parts: partsOf(shape, shapes),
  };
}

function always(): boolean {
  return true;
}

function checkOf(shape: ResolvedShape): Check {
  if ("enum" in shape && shape.enum !== undefined) return "listed";
  if (shape.kind === "string") return shape.format === undefined ? "text" : "formatted";
  if (shape.kind === "integer" && shape.format === "int32") return "int32";
  if (shape.kind === "number") return "number";
  return shape.kind === "boolean" || shape.kind === "object" ? shape.kind : "full";
}

/** By what names them in the contract, so that a recursive schema has the same parts at each depth. */
const knownParts = new WeakMap<object, Form[]>();

function partsOf(shape: ResolvedShape, shapes: Shapes): readonly Form[] {
  if (shape.kind !== "object" && shape.kind !== "array") return [];
  const key = shape.kind === "object" ? shape.properties : shape.items;
  let parts = knownParts.get(key);
  if (parts !== undefined) return parts;
  parts = [];
  // Before they are made, since they may hold themselves.
  knownParts.set(key, parts);
  if (shape.kind === "array") parts.push(makeForm(shape.items, shapes, "", true));
  else
    for (const { name, required, shape: member } of shape.properties)
      parts.push(makeForm(member, shapes, name, required === true));
  return parts;
}
