import { describeShape } from "../../values/mismatch.js";
import type { GroupMember, MemberFacts, ObjectForm } from "./element-form.js";
import { xmlMismatch } from "./mismatch.js";

/** @param object whose members stand in the element around it */
export function groupMember(facts: MemberFacts, object: ObjectForm): GroupMember {
  return {
    ...facts,
    kind: "group",
    object,
    layOut(nodes, within) {
      const { key, required } = facts;
      const { shape, nullable } = object;
      const parts = object.layOut(nodes, [...within, key]);
      return {
        facts,
        isNullWithout: nullable && required,
        valueOf(found, parent) {
          const hasCome = found.values.slice(parts.firstSlot, parts.endSlot).some((value) => value !== undefined);
          return hasCome || (required && !nullable) ? found.build(parts, { parent, key }) : undefined;
        },
        missing(_, place) {
          throw xmlMismatch(place, describeShape(shape), "nothing");
        },
      };
    },
  };
}
