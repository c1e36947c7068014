import { describeValues } from "../../values/describe.js";
import { alternativeNamed } from "../../values/discriminator.js";
import { describeFound, type Place } from "../../values/mismatch.js";
import { once } from "../../values/schema.js";
import { text } from "../../values/string.js";
import { inWords, isNamed } from "../names.js";
import { textOfChild } from "../reader/lookahead.js";
import type { XmlReader } from "../reader/reader.js";
import type { AlternativeForm, DiscriminatedForm, ElementForm, ElementPart, MemberPart } from "./element-form.js";
import { elementPart, withSchemas } from "./element-part.js";
import { unlike, xmlMismatch } from "./mismatch.js";
import { nameIn } from "./named-value.js";

/** What an alternative holds, and the namespace of its name where the contract states it. */
export type AlternativePart = readonly [part: ElementPart, namespace?: string];

/**
 * An element whose content is decided by an attribute of it, or by a child.
 *
 * @param inside the default namespace inside the element: of its children, and of a name among the alternatives' that states none
 * @param member what decides
 */
export function byDiscriminator(
  inside: string,
  member: MemberPart,
  alternatives: () => readonly AlternativePart[],
): ElementPart {
  return elementPart("union", (schema, nullable) => {
    const details = schema.details();
    const { propertyName: name = "" } = details.discriminator ?? {};
    const told = member({ name, schema: text, required: false }, inside, { properties: [] });
    if (told.kind !== "attribute" && told.kind !== "element")
      throw new TypeError("A union is told by an attribute or by an element.");
    const alternativesOf = once(() =>
      withSchemas(alternatives(), details.alternatives).map(
        ([[part, namespace], alternative]): AlternativeForm => ({ namespace, form: once(() => part(alternative)) }),
      ),
    );
    const form: DiscriminatedForm = {
      kind: "discriminated",
      schema,
      nullable,
      member: told,
      inside,
      alternatives: alternativesOf,
      begin(reading, place) {
        const alternative = alternativeAt(form, reading.reader, place);
        if (alternative.kind === "text") throw unlike(place, schema, "");
        return alternative.begin(reading, place);
      },
    };
    return form;
  });
}

/**
 * What an element that has just begun holds by its discriminator.
 *
 * @throws ContractError when the discriminator names no alternative
 */
function alternativeAt(union: DiscriminatedForm, reader: XmlReader, place: Place | undefined): ElementForm {
  const { mapping = {}, defaultAlternative } = union.schema.details().discriminator ?? {};
  const member: Place = { parent: place, key: union.member.property.name };
  const found = readDiscriminator(union, reader, member);
  const { value } = found;
  const mapped = alternativeNamed({ mapping }, value);
  const alternative = union.alternatives()[mapped ?? defaultAlternative ?? -1];
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

function readDiscriminator({ member }: DiscriminatedForm, reader: XmlReader, place: Place): FoundDiscriminator {
  if (member.kind === "element") {
    const { namespace, localName = member.property.name } = member.element;
    return { value: textOfChild(reader, { namespace, localName }), namespace: undefined };
  }
  const attribute = reader.attributes.find((candidate) => isNamed(candidate, member.attribute));
  if (attribute === undefined) return { value: undefined, namespace: undefined };
  const named = nameIn(attribute, place);
  return { value: named?.localName ?? attribute.value, namespace: named?.namespace };
}
