import type { Answer } from "../exchange/operation.js";
import { mismatch, type Place } from "../values/mismatch.js";
import { describeSchema, type Schema } from "../values/schema.js";
import { setMember } from "../values/set-member.js";
import { decodeTextValue } from "../values/text-value.js";

/** OpenAPI Header Object. */
export interface Header {
  readonly required?: true;
  readonly schema: Schema;
}

/**
 * Reads the headers that the contract states, by the names that it gives them.
 *
 * @returns throws ContractError for one that does not fit, or that is required and not there
 */
export function readHeaders(stated: Readonly<Record<string, Header>>): NonNullable<Answer["headers"]> {
  return (headers) => {
    const values: Record<string, unknown> = {};
    for (const [name, { required, schema }] of Object.entries(stated)) {
      const place = { parent: headersPlace, key: name };
      const text = headers.get(name);
      if (text !== null) setMember(values, name, decodeHeader(text, schema, place));
      else if (required) throw mismatch(place, describeSchema(schema), "nothing", "text");
    }
    return values;
  };
}

const headersPlace: Place = { parent: undefined, key: "headers" };

/** OpenAPI Header Object: style `simple`, in which a comma stands between the items of a list. */
function decodeHeader(text: string, schema: Schema, place: Place): unknown {
  if (schema.kind !== "array") return decodeTextValue(text, schema, place);
  const { items } = schema.details();
  const texts = text === "" ? [] : text.split(",");
  return texts.map((item, index) => decodeTextValue(item.trim(), items, { parent: place, key: index }));
}
