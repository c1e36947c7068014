import type { Place } from "../../values/mismatch.js";
import { quoted } from "../../values/quoted.js";
import type { Schema } from "../../values/schema.js";
import { between } from "../layout/expression.js";
import type { Take } from "../layout/sequence.js";
import { unknown } from "../layout/unknown.js";
import { capture, type Writer } from "../layout/writer.js";
import { expandValue } from "../reader/references.js";
import { takeValue } from "../reader/scanner.js";
import { quotationMark } from "../reader/units.js";
import type { MemberNode, MemberPart, TextForm } from "./element-form.js";
import type { ElementNames } from "./item.js";
import { refuseMissing } from "./mismatch.js";
import { nameIn } from "./named-value.js";
import { decodeText, xmlText } from "./text.js";

/**
 * A member that is an attribute.
 *
 * @param part of its text
 * @param valueNamespace that its value is a name in, where nothing else says one; undefined where it is no name (XML Schema part 1 §2.6.1)
 */
export function attribute(
  { name, namespace = "", prefix }: ElementNames = {},
  part: (schema: Schema) => TextForm = xmlText,
  valueNamespace?: string,
): MemberPart {
  return (property) => {
    const { name: key, schema } = property;
    const form = part(schema);
    // Namespaces §6.2: the default namespace does not apply to attributes.
    const attribute = { namespace, localName: name ?? key, prefix };
    return {
      property,
      kind: "attribute",
      attribute,
      form,
      valueNamespace,
      layOut(nodes) {
        const slot = nodes.slots++;
        nodes.attributes.push({
          name: attribute,
          slot,
          write: writeAttribute,
          put({ attributes, values }, value) {
            attributes[slot] = { ...attribute, value };
            values[slot] = value;
          },
        });
        const node: MemberNode = {
          property,
          isNullWithout: form.nullable,
          valueOf({ attributes }, parent) {
            const found = attributes[slot];
            if (found === undefined) return undefined;
            const place: Place = { parent, key };
            return decodeText(nameIn(found, place)?.localName ?? found.value, form, place);
          },
          missing: refuseMissing(form.schema),
        };
        return node;
      },
    };
  };
}

/** What may be an attribute's value, by its quotation mark (XML 1.0 §2.3 [10]). */
const valuesIn: Readonly<Record<string, string>> = {
  '"': "([\\t\\n\\r\\x20\\x21\\x23-\\x3B\\x3D-\\uFFFD]*)",
  "'": "([\\t\\n\\r\\x20-\\x26\\x28-\\x3B\\x3D-\\uFFFD]*)",
};

/** @param written its name, the equals sign and the quotation mark */
function writeAttribute(writer: Writer, written: string): Take {
  const { matches: at } = writer;
  const mark = written.slice(-1);
  writer.source += `(?:${between}${quoted(written)}`;
  const found = capture(writer, valuesIn[mark] ?? unknown());
  writer.source += `${mark})?`;
  return ({ matches }) => {
    const value = matches[at]?.[found];
    return value === undefined ? undefined : expandedValue(value);
  };
}

/** @throws XmlSyntaxError */
function expandedValue(value: string): string {
  if (!/[&\t\n\r]/.test(value)) return value;
  // Of the two quotation marks, the one that did not end the value may stand in it.
  const scanner = { text: `${value.replaceAll('"', " ")}"`, position: 0 };
  return takeValue(scanner, quotationMark) ? value : expandValue(value);
}
