import { Fault } from "../../src/values/fault.js";
import { ValueFitting } from "../../src/values/fitting.js";
import type { Place } from "../../src/values/mismatch.js";
import type { Schema } from "../../src/values/schema.js";
import { decodeTextValue } from "../../src/values/text-value.js";
import { schemaOf } from "../model/parts/schema-of.js";
import { resolveShape, type Shape, type Shapes } from "../model/shape.js";

/** Text as it stands in a URL, a header or a form: a piece of it, a list, or named ones. */
export type Texts = string | readonly string[] | Readonly<Record<string, unknown>>;

/** What a shape can be in a URL, a header or a form. */
export type TextKind = "scalar" | "list" | "members";

/** What a shape can be; of several alternatives, what each of them can. */
export function kindsOf(shape: Shape, shapes: Shapes): ReadonlySet<TextKind> {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind === "array") return new Set(["list"]);
  if (resolved.kind === "object") return new Set(["members"]);
  if (resolved.kind !== "union") return new Set(["scalar"]);
  return new Set(resolved.alternatives.flatMap((alternative) => [...kindsOf(alternative.shape, shapes)]));
}

/**
 * The value that texts stand for, by its shape.
 *
 * @throws ContractError
 */
export function typedText(texts: Texts, shape: Shape, shapes: Shapes, place: Place): unknown {
  const schema = schemaOf(shape, shapes);
  if (typeof texts === "string") return decodeTextValue(texts, schema, place);
  const value = typedInside(texts, shape, shapes);
  return fitted(value, schema, place);
}

function fitted(value: unknown, schema: Schema, place: Place): unknown {
  const outcome = new ValueFitting("read").fit(value, schema, place);
  if (outcome instanceof Fault) throw outcome.toError("text");
  return outcome;
}

/** What stands for no value of its shape is left as it is, for the whole to be refused with its place. */
function typedInside(texts: unknown, shape: Shape, shapes: Shapes): unknown {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind === "union") {
    const fits = (alternative: { readonly shape: Shape }) => {
      const value = typedInside(texts, alternative.shape, shapes);
      return new ValueFitting("read").fit(value, schemaOf(alternative.shape, shapes)) instanceof Fault ? [] : [value];
    };
    return resolved.alternatives.flatMap(fits)[0] ?? texts;
  }
  if (typeof texts === "string") {
    try {
      return decodeTextValue(texts, schemaOf(shape, shapes), undefined);
    } catch {
      return texts;
    }
  }
  if (Array.isArray(texts)) {
    const items = resolved.kind === "array" ? resolved : undefined;
    return texts.map((text, index) =>
      typedInside(text, items?.prefixItems?.[index]?.shape ?? items?.items ?? { kind: "any" }, shapes),
    );
  }
  const properties = resolved.kind === "object" ? resolved.properties : [];
  const others =
    resolved.kind === "object" && resolved.additionalProperties ? resolved.additionalProperties.shape : undefined;
  return Object.fromEntries(
    Object.entries(Object(texts)).map(([name, text]) => {
      const own = properties.find((property) => property.name === name)?.shape ?? others ?? { kind: "any" as const };
      return [name, typedInside(text, own, shapes)];
    }),
  );
}
