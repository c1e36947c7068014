import type { ElementPart, MemberPart } from "./element-form.js";
import { refuseMissing } from "./mismatch.js";
import { ofKind } from "./of-kind.js";

/**
 * An object whose members stand in the element of the object around it.
 *
 * @param part of the object
 */
export function group(part: ElementPart): MemberPart {
  return (property) => {
    const { name: key, schema, required } = property;
    const object = ofKind(part(schema), "object");
    return {
      property,
      kind: "group",
      object,
      layOut(nodes, within) {
        const { nullable } = object;
        const parts = object.layOut(nodes, [...within, key]);
        return {
          property,
          isNullWithout: nullable && required,
          valueOf(found, parent) {
            const hasCome = found.values.slice(parts.firstSlot, parts.endSlot).some((value) => value !== undefined);
            return hasCome || (required && !nullable) ? found.build(parts, { parent, key }) : undefined;
          },
          missing: refuseMissing(schema),
        };
      },
    };
  };
}
