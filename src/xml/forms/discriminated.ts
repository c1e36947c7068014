import { alternativeNamed } from "../../contract/shape.js";
import { describeValues } from "../../values/describe-scalar.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { inWords, isNamed } from "../names.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import type { AlternativeForm, DiscriminatedForm, ElementForm } from "./element-form.js";
import { unlike, xmlMismatch } from "./mismatch.js";
import { nameIn } from "./named-value.js";

export function discriminatedForm(facts: Omit<DiscriminatedForm, "kind" | "begin">): DiscriminatedForm {
  const form: DiscriminatedForm = {
    ...facts,
    kind: "discriminated",
    begin(reading, place) {
      const alternative = alternativeAt(form, reading.reader, place);
      if (alternative.kind === "text") throw unlike(place, form.shape, "");
      return alternative.begin(reading, place);
    },
  };
  return form;
}

/**
 * What an element that has just begun holds by its discriminator.
 *
 * @throws ContractError when the discriminator names no alternative
 */
function alternativeAt(union: DiscriminatedForm, reader: LookaheadReader, place: Place | undefined): ElementForm {
  const { mapping, defaultAlternative, alternatives } = union;
  const member: Place = { parent: place, key: union.member.key };
  const found = readDiscriminator(union, reader, member);
  const { value } = found;
  const mapped = alternativeNamed({ mapping }, value);
  const alternative = alternatives[mapped ?? defaultAlternative ?? -1];
  if (alternative === undefined) {
    throw xmlMismatch(
      member,
      describeValues(Object.keys(mapping)),
      value === null ? "child elements" : describeFound(value),
    );
  }
  if (mapped !== undefined) refuseOtherNamespace(found, alternative, member);
  return alternative.form;
}

function refuseOtherNamespace(found: FoundDiscriminator, alternative: AlternativeForm, member: Place): void {
  if (found.namespace === undefined || alternative.namespace === undefined) return;
  if (found.namespace === alternative.namespace) return;
  const localName = found.value ?? "";
  const expected = inWords({ namespace: alternative.namespace, localName });
  throw xmlMismatch(member, expected, inWords({ namespace: found.namespace, localName }));
}

interface FoundDiscriminator {
  /** Null where there are elements in place of text. */
  readonly value: string | null | undefined;
  /** Of a value that is a name. */
  readonly namespace: string | undefined;
}

function readDiscriminator({ member }: DiscriminatedForm, reader: LookaheadReader, place: Place): FoundDiscriminator {
  if (member.kind === "element") {
    const { namespace, localName = member.key } = member.element;
    return { value: reader.textOfChild({ namespace, localName }), namespace: undefined };
  }
  const attribute = reader.attributes.find((candidate) => isNamed(candidate, member.name));
  if (attribute === undefined) return { value: undefined, namespace: undefined };
  const named = nameIn(attribute, place);
  return { value: named?.localName ?? attribute.value, namespace: named?.namespace };
}
