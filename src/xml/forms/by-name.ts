import { once } from "../../values/schema.js";
import type { ElementPart, ItemPart, NamedForm } from "./element-form.js";
import { elementPart, withSchemas } from "./element-part.js";
import { refuseElement } from "./nothing.js";

/** A union whose alternatives have elements of their own. */
export function byName(alternatives: () => readonly ItemPart[]): ElementPart {
  return elementPart("union", (schema, nullable) => {
    const named = once(() =>
      withSchemas(alternatives(), schema.details().alternatives).map(([part, alternative]) => part(alternative)),
    );
    const form: NamedForm = {
      kind: "named",
      schema,
      nullable,
      alternatives: named,
      choicesIn(holder) {
        const choices = named().flatMap((alternative) => alternative.choices());
        const told = schema.nullable ? choices.map((choice) => ({ ...choice, nullable: true })) : choices;
        // Null is no alternative's value: the element that would hold the union but for its alternatives' names stands for it too.
        return nullable ? [...told, holder] : told;
      },
      begin: refuseElement,
    };
    return form;
  });
}
