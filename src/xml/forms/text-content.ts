import type { Schema } from "../../values/schema.js";
import { expanded } from "../layout/expression.js";
import type { Take } from "../layout/sequence.js";
import { capture, type Writer } from "../layout/writer.js";
import { trim } from "../reader/characters.js";
import type { MemberNode, MemberPart, TextForm, TextMember } from "./element-form.js";
import { refuseMissing } from "./mismatch.js";
import { decodeText, fitsText, xmlText } from "./text.js";

/**
 * A member that is the text of the element.
 *
 * @param kind how it is written
 * @param part of the text
 */
export function textContent(kind: TextMember["kind"], part: (schema: Schema) => TextForm = xmlText): MemberPart {
  return (property) => {
    const { name: key, schema, required } = property;
    const form = part(schema);
    return {
      property,
      kind,
      form,
      layOut(nodes, within) {
        const slot = nodes.slots++;
        nodes.text = {
          property,
          within,
          slot,
          write: writeText,
          put({ values }, value) {
            values[slot] = value;
          },
        };
        const node: MemberNode = {
          property,
          isNullWithout: form.nullable && required,
          valueOf({ values }, parent) {
            const text = String(values[slot] ?? "");
            // An element always has text; but no text at all stands for a number, say, that is missing.
            return trim(text) === "" && !fitsText(text, form) ? undefined : decodeText(text, form, { parent, key });
          },
          missing: refuseMissing(form.schema),
        };
        return node;
      },
    };
  };
}

/** Of an element that is not empty, which has text wherever it has members. */
function writeText(writer: Writer, characters: string): Take {
  const { matches: at } = writer;
  const found = capture(writer, characters);
  return ({ matches, isLiteral }) => {
    const text = matches[at]?.[found];
    return text === undefined || isLiteral ? text : expanded(text);
  };
}
