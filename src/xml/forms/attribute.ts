import type { Place } from "../../values/mismatch.js";
import type { Schema } from "../../values/schema.js";
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
        nodes.attributes.push({ name: attribute, slot });
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
