import type { HeaderShape } from "../contract/contract.js";
import { resolveShape, type Shape, type Shapes } from "../contract/shape.js";
import type { Answer } from "../exchange/operation.js";
import { schemaOf } from "../json/live/schema-of.js";
import { describeShape, mismatch, type Place } from "../values/mismatch.js";
import { setMember } from "../values/set-member.js";
import { decodeTextValue } from "../values/text-value.js";

/**
 * Reads the headers that the contract states, by the names that it gives them.
 *
 * @returns throws ContractError for one that does not fit, or that is required and not there
 */
export function readHeaders(stated: Readonly<Record<string, HeaderShape>>): NonNullable<Answer["headers"]> {
  return (headers, { contract: { shapes } }) => {
    const values: Record<string, unknown> = {};
    for (const [name, { required, shape }] of Object.entries(stated)) {
      const place = { parent: headersPlace, key: name };
      const text = headers.get(name);
      if (text !== null) setMember(values, name, decodeHeader(text, shape, shapes, place));
      else if (required) throw mismatch(place, describeShape(resolveShape(shape, shapes)), "nothing", "text");
    }
    return values;
  };
}

const headersPlace: Place = { parent: undefined, key: "headers" };

/** OpenAPI Header Object: style `simple`, in which a comma stands between the items of a list. */
function decodeHeader(text: string, shape: Shape, shapes: Shapes, place: Place): unknown {
  const resolved = resolveShape(shape, shapes);
  if (resolved.kind !== "array") return decodeTextValue(text, schemaOf(resolved, shapes), place);
  const items = text === "" ? [] : text.split(",");
  return items.map((item, index) =>
    decodeTextValue(item.trim(), schemaOf(resolved.items, shapes), { parent: place, key: index }),
  );
}
