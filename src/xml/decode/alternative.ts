import { alternativeNamed } from "../../contract/shape.js";
import { describeValues } from "../../values/describe-scalar.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import type { AlternativeForm, DiscriminatorForm, ElementForm, UnionForm } from "../forms/element-form.js";
import { xmlMismatch } from "../forms/mismatch.js";
import { inWords, isNamed } from "../names.js";
import type { LookaheadReader } from "../reader/lookahead-reader.js";
import { nameIn } from "./named-value.js";

/**
 * What an element that has just begun holds by its discriminator.
 *
 * @throws ContractError when the discriminator names no alternative
 */
export function alternativeOf(union: UnionForm, reader: LookaheadReader, place: Place | undefined): ElementForm {
  const { discriminator, alternatives } = union;
  const member: Place = { parent: place, key: discriminator.key };
  const found = readDiscriminator(discriminator, reader, member);
  const { value } = found;
  const { mapping, defaultAlternative } = discriminator;
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
  return alternative.form();
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
