import { describeShape, type Place } from "../../values/mismatch.js";
import { trim } from "../reader/characters.js";
import type { AttributeMember, MemberFacts, MemberNode, PrefixedName, TextForm, TextMember } from "./element-form.js";
import { xmlMismatch } from "./mismatch.js";
import { nameIn } from "./named-value.js";
import { decodeText, fitsText } from "./read-text.js";

export function attributeMember(
  facts: MemberFacts,
  name: PrefixedName,
  form: TextForm,
  valueNamespace?: string,
): AttributeMember {
  return {
    ...facts,
    kind: "attribute",
    name,
    form,
    valueNamespace,
    layOut(nodes) {
      const slot = nodes.slots++;
      nodes.attributes.push({ name, slot });
      const node: MemberNode = {
        facts,
        isNullWithout: form.nullable,
        valueOf({ attributes }, parent) {
          const attribute = attributes[slot];
          if (attribute === undefined) return undefined;
          const place: Place = { parent, key: facts.key };
          return decodeText(nameIn(attribute, place)?.localName ?? attribute.value, form, place);
        },
        missing: refuseMissing(form),
      };
      return node;
    },
  };
}

export function textMember(facts: MemberFacts, kind: TextMember["kind"], form: TextForm): TextMember {
  return {
    ...facts,
    kind,
    form,
    layOut(nodes, within) {
      const slot = nodes.slots++;
      nodes.text = { facts, within, slot, shape: form.shape };
      const node: MemberNode = {
        facts,
        isNullWithout: form.nullable && facts.required,
        valueOf({ values }, parent) {
          const text = String(values[slot] ?? "");
          // An element always has text; but no text at all stands for a number, say, that is missing.
          return trim(text) === "" && !fitsText(text, form)
            ? undefined
            : decodeText(text, form, { parent, key: facts.key });
        },
        missing: refuseMissing(form),
      };
      return node;
    },
  };
}

export function refuseMissing({ shape }: Pick<TextForm, "shape">): MemberNode["missing"] {
  return (_, place) => {
    throw xmlMismatch(place, describeShape(shape), "nothing");
  };
}
