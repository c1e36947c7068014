/** What is wrong in a public contract itself, so that refusing it is right. */
export interface TrueFault {
  /** The contract's name in `contracts.ts`. */
  readonly contract: string;
  /** JSON pointer (RFC 6901) to what is refused; where the same is wrong in many places, what all of their pointers match. */
  readonly pointer: string | RegExp;
  /**
   * The way from there to what is left out so that the rest can be built, or what all pointers to that match. Absent: what is refused itself;
   * null: nothing, since what is left out for other faults is enough.
   */
  readonly without?: string | RegExp | null;
  /** The rule that it breaks. */
  readonly reason: string;
}

/** Each was read against the rule that it names. */
export const trueFaults: readonly TrueFault[] = [
  {
    contract: "shipengine",
    pointer: /^\/components\/schemas\/\w+\/allOf$/,
    without: /^\/components\/schemas\/\w+\/additionalProperties$/,
    reason:
      "JSON Schema, additionalProperties: it sees the properties beside it alone. With false beside allOf or oneOf, no member of the schemas " +
      "in there is allowed, those that they require included.",
  },
  {
    contract: "directus",
    pointer: "/paths/~1items~1{collection}/post/requestBody/content/application~1json/schema",
    reason: "OpenAPI 3.0, Media Type Object: schema is a Schema Object or a Reference Object. It is null.",
  },
  {
    contract: "petstore",
    pointer: /^\/paths\/~1pet~1findBy(Status|Tags)\/get\/responses\/200\/content\/application~1xml\/schema$/,
    without: "..",
    reason:
      "OpenAPI 3.0, XML Object: an array without wrapped is its items alone. As a whole body it would be several root elements (XML 1.0 §2.1).",
  },
  {
    contract: "galaxy",
    pointer: "/paths/~1planets/get/responses/200/content/application~1xml/schema",
    without: "..",
    reason:
      "The schema of an XML document, in place, with a name in a part of allOf alone, which OpenAPI does not make the whole's: nothing names the root element.",
  },
  {
    contract: "train-travel",
    pointer: /^\/paths\/.*\/content\/application~1xml\/schema$/,
    without: "..",
    reason:
      "The schema of an XML document, in place, with a name in a part of allOf alone, which OpenAPI does not make the whole's: nothing names the root element.",
  },
  {
    contract: "train-travel",
    pointer: /^\/components\/schemas\/Wrapper-Collection\/properties\/(data\/items|links)$/,
    without: null,
    reason:
      "Objects of which no member is described, in an XML document: nothing tells an element that is a list from one that is not.",
  },
  {
    contract: "rclone",
    pointer: "/components/parameters/Job_BatchPostInputsParam/schema",
    without: "items",
    reason: "OpenAPI 3.1, Style Values: of a query that holds a list of objects, style form is not defined.",
  },
  {
    contract: "github",
    pointer:
      "/paths/~1orgs~1{org}~1{security_product}~1{enablement}/post/requestBody/content/application~1json/examples/default/value",
    reason:
      "Not a fault of JSON Schema: the schema has no type, and its properties say nothing of null. We take it for the object that its " +
      "keywords speak of, as openapi-typescript does.",
  },
  {
    contract: "github",
    pointer: /^\/components\/examples\/(private|public)-user-/,
    reason:
      "OpenAPI, Discriminator Object: propertyName names the property in the payload that decides. The examples are without user_view_type.",
  },
  {
    contract: "github-webhooks",
    pointer: /^\/components\/schemas\/repository-advisory\/properties\/(author|publisher|private_fork)\/allOf$/,
    without: "../type",
    reason:
      "JSON Schema, allOf and type: the value must be null by the one, and an object by the other. Nothing is both.",
  },
  {
    contract: "circular-paths",
    pointer: "/paths/~1anything/put/parameters/0/schema",
    without: "../..",
    reason: "OpenAPI 3.0, Style Values: of a header that holds a list of objects, style simple is not defined.",
  },
  ...["parameters-style", "parameters-style-3.1"].map((contract) => ({
    contract,
    pointer: /^\/paths\/~1cookies#form(?:Non)?Exploded$/,
    reason:
      "RFC 3986 §3.5: a fragment is not part of a request. By their paths these operations are the one at /cookies.",
  })),
  {
    contract: "petstore-3.1",
    pointer: /^\/paths\/~1pet~1findBy(Status|Tags)\/get\/responses\/200\/content\/application~1xml\/schema$/,
    without: "..",
    reason:
      "OpenAPI 3.1, XML Object: an array without wrapped is its items alone. As a whole body it would be several root elements (XML 1.0 §2.1).",
  },
  {
    contract: "response-examples",
    pointer: "/paths/~1examples/get/responses/default/content/text~1csv, text~1comma-separated-values",
    reason: "RFC 9110 §8.3.1: a media type is one type and one subtype. These are two, in one key.",
  },
  {
    contract: "schema-additional-properties",
    pointer:
      "/paths/~1post/post/requestBody/content/application~1json/schema/properties/object with `additionalPropeties` within an allOf/allOf",
    without: "..",
    reason:
      "JSON Schema, additionalProperties: each part of allOf forbids the members of the other. The contract's own description says that it is not valid.",
  },
  ...["schema-types", "schema-types-3.1"].map((contract) => ({
    contract,
    pointer: /^\/paths\/~1anything~1quirks~1polymorphism\/.*allOf$/,
    reason: "JSON Schema, allOf: the value must be a string by the one and an integer by the other. Nothing is both.",
  })),
  ...["schema-types", "schema-types-3.1"].map((contract) => ({
    contract,
    pointer: /^\/paths\/~1anything~1strings\/put\/.*\/properties\/binary( \(with default\))?$/,
    reason: "OpenAPI 3.0.4, Data Types: format binary is any sequence of octets, and JSON holds none.",
  })),
  {
    contract: "redo",
    pointer: "/components/schemas/webhook-read.schema/properties/id/readonly",
    reason: "OpenAPI 3.1, Schema Object: the keyword is readOnly. As it stands, requests would need the member.",
  },
  {
    contract: "rebilly",
    pointer: /^\/components\/schemas\/\w+3dsServers\/properties\/name\/allOf$/,
    without: "../enum",
    reason:
      "JSON Schema, allOf and enum: the two lists have no value in common, since one of them writes an s after each name.",
  },
];
