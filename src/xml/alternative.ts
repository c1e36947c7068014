import { describeValues } from "../describe-scalar.js";
import { describeFound, type Place } from "../mismatch.js";
import type { DiscriminatorForm, ElementForm, UnionForm } from "./element-form.js";
import { isNamed } from "./expected-names.js";
import type { LookaheadReader } from "./lookahead-reader.js";
import { inWords, xmlMismatch } from "./mismatch.js";
import { nameIn } from "./qualified-value.js";

/**
 * What an element that has just begun holds by its discriminator.
 *
 * @throws ContractError when the discriminator names no alternative
 */
export function alternativeOf(union: UnionForm, reader: LookaheadReader, place: Place | undefined): ElementForm {
  const { discriminator, alternatives } = union;
  const member: Place = { parent: place, key: discriminator.key };
  const { value, namespace } = readDiscriminator(discriminator, reader, member);
  const { mapping, defaultAlternative } = discriminator;
  const mapped = typeof value === "string" && Object.hasOwn(mapping, value) ? mapping[value] : undefined;
  const alternative = alternatives[mapped ?? defaultAlternative ?? -1];
  if (alternative === undefined) {
    throw xmlMismatch(
      member,
      describeValues(Object.keys(mapping)),
      value === null ? "child elements" : describeFound(value),
    );
  }
  if (mapped !== undefined && typeof value === "string" && namespace !== (alternative.namespace ?? namespace)) {
    const expected = inWords({ namespace: alternative.namespace ?? "", localName: value });
    throw xmlMismatch(member, expected, inWords({ namespace: namespace ?? "", localName: value }));
  }
  return alternative.form();
}

interface FoundDiscriminator {
  /** Null where there are elements in place of text. */
  readonly value: string | null | undefined;
  /** Of a value that is a name. */
  readonly namespace: string | undefined;
}

function readDiscriminator(
  { name, isAttribute }: DiscriminatorForm,
  reader: LookaheadReader,
  member: Place,
): FoundDiscriminator {
  if (!isAttribute) return { value: reader.textOfChild(name), namespace: undefined };
  const attribute = reader.attributes.find((candidate) => isNamed(candidate, name));
  if (attribute === undefined) return { value: undefined, namespace: undefined };
  const named = nameIn(attribute, member);
  return { value: named?.localName ?? attribute.value, namespace: named?.namespace };
}
