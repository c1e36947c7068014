import { describeFound, type Place } from "../../values/mismatch.js";
import { describeSchema, type SchemaOf } from "../../values/schema.js";
import type { ExpandedName } from "../names.js";
import { inWords, isNamed } from "../names.js";
import type { XmlAttribute } from "../reader/reader.js";
import { refuseCount } from "./constraints.js";
import type { ObjectNodes, OthersForm } from "./element-form.js";
import type { MapPart } from "./map.js";
import { xmlMismatch } from "./mismatch.js";
import { namespacesOfXml } from "./serialization.js";

export type OthersPart = (schema: SchemaOf<"object">) => OthersForm;

/**
 * What there is to say of an object's members beside those that are named: what the others are, or that there are none, and how many there
 * may be.
 */
export function xmlOthers(map?: MapPart): OthersPart {
  return (schema) => {
    const details = schema.details();
    const isClosed = details.others === false;
    return {
      map: map?.(details),
      refuseAttributes(attributes, nodes, aliases, place) {
        if (isClosed) refuseOtherAttributes(attributes, nodes, aliases, place);
      },
      refuseElement(name, parent) {
        if (isClosed) throw xmlMismatch({ parent, key: name.localName }, "nothing", `element ${inWords(name)}`);
      },
      check(isThere, count, place) {
        const { requiredOthers, patterns, others, minProperties, maxProperties } = details;
        const missing = requiredOthers?.find((name) => !isThere(name));
        if (missing !== undefined) {
          const other = patterns?.of(missing)[0] ?? others;
          const expected = other ? describeSchema(other) : "a value";
          throw xmlMismatch({ parent: place, key: missing }, expected, describeFound(undefined));
        }
        refuseCount("an object", count, minProperties, maxProperties, schema, place);
      },
    };
  };
}

/**
 * @param aliases attributes that mark an element as null
 * @throws ContractError for an attribute that is no member
 */
function refuseOtherAttributes(
  attributes: readonly XmlAttribute[],
  nodes: ObjectNodes,
  aliases: readonly ExpandedName[],
  place: Place | undefined,
): void {
  for (const attribute of attributes) {
    if (namespacesOfXml.has(attribute.namespace)) continue;
    if ([...nodes.attributes.map(({ name }) => name), ...aliases].some((name) => isNamed(attribute, name))) continue;
    const { localName } = attribute;
    throw xmlMismatch({ parent: place, key: localName }, "nothing", `attribute ${inWords(attribute)}`);
  }
}
