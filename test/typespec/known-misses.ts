/** A scenario that the contract has no operation for, or whose calls fail or do not compile, and why that is right. */
export interface KnownMiss {
  /** The scenario's name, or what the names of all of its kind match. */
  readonly scenario: string | RegExp;
  /** Of OpenAPI; without it, all of them. */
  readonly versions?: readonly string[];
  /** `both`: the call and the types. */
  readonly misses: "operation" | "call" | "types" | "both";
  readonly reason: string;
}

/** In each the contract that the emitter writes says something else than the scenario does. */
export const knownMisses: readonly KnownMiss[] = [
  {
    scenario: /^Routes_QueryParameters_QueryContinuation_/,
    misses: "operation",
    reason:
      "OpenAPI, Paths Object: a path has no query. The emitter leaves out operations at a path with ?fixed=true (path-query).",
  },
  {
    scenario: "Parameters_Path_optional",
    misses: "call",
    reason:
      "OpenAPI, Parameter Object: one in the path is always required, and has no slash of its own. TypeSpec's {/name} comes out as {name}.",
  },
  {
    scenario: /^Routes_PathParameters_(?:ReservedExpansion|PathExpansion)_/,
    misses: "call",
    reason:
      "RFC 6570 §3.2.3 and §3.2.6: OpenAPI has neither expansion; the emitter warns of it, and writes style simple, which escapes a slash.",
  },
  {
    scenario: "Routes_PathParameters_PathExpansion_Explode_record",
    misses: "types",
    reason: "As above: of /a=1/b=2 nothing can be read as the numbers of a style simple.",
  },
  {
    scenario: /^Payload_JsonMergePatch_update/,
    misses: "both",
    reason:
      "RFC 7396: null takes a member away. In the contract the members are strings and objects, and none of them null.",
  },
  {
    scenario: "Type_Enum_Fixed_String_putUnknownValue",
    misses: "both",
    reason:
      "The scenario sends a value that the contract's enum does not have, to see the server refuse it. The client refuses it first.",
  },
  {
    scenario: /^Type_Model_Inheritance_\w+Discriminator_get\w*(?:Missing|Wrong)Discriminator$/,
    misses: "both",
    reason:
      "The answer is without the member that the discriminator names, which the contract requires, or has a value that its enum does not.",
  },
  {
    scenario: /^Type_File_Body_/,
    versions: ["3.0"],
    misses: "both",
    reason:
      "One operation states a file under application/json, as format: binary: JSON holds no bytes. In 3.1 and 3.2 the emitter writes what is right.",
  },
  {
    scenario: "Encode_Bytes_RequestBody_base64url",
    misses: "call",
    reason:
      "The contract says contentEncoding: base64 and format: byte where base64url is meant (RFC 4648 §5), which has no padding.",
  },
  {
    scenario: "Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray",
    misses: "call",
    reason:
      "OpenAPI, Encoding Object: of a list each item is a part of its own. The scenario wants one part that holds the list, which no contract can say.",
  },
  {
    scenario: /^Payload_Xml_ModelWith(?:SimpleArrays|ArrayOfModel|Text)Value_/,
    misses: "call",
    reason:
      "The contract has no xml there: it says nothing of the elements around lists, of the name of their items, nor of a text beside an attribute.",
  },
  {
    scenario: "Payload_Xml_ModelWithEmptyArrayValue_get",
    versions: ["3.0", "3.1"],
    misses: "call",
    reason: "As above: without xml.wrapped, an empty element called items is an item without members.",
  },
  {
    scenario: "Payload_Xml_ModelWithEmptyArrayValue_put",
    misses: "call",
    reason: "As above: a list without xml.wrapped that is empty has no element.",
  },
  {
    scenario: /^Payload_Xml_ModelWith(?:NestedModel|Enum)Value_/,
    versions: ["3.2"],
    misses: "call",
    reason:
      "OpenAPI 3.2, XML Object, nodeType: that of a $ref is none, and what it refers to is named after its component. The emitter writes as for 3.1.",
  },
];
