import { type Feature, refused, type Section } from "./feature.js";

/** An object with one member, in either format. */
function member(schema: unknown, json: string, xml: string, unfit?: readonly [json: string, xml: string]) {
  return {
    schema: { type: "object", required: ["A"], properties: { A: schema } },
    json: `{"A":${json}}`,
    xml: `<Value><A>${xml}</A></Value>`,
    ...(unfit === undefined
      ? {}
      : { unfit: { json: `{"A":${unfit[0]}}`, xml: `<Value><A>${unfit[1]}</A></Value>`, path: "/A" } }),
  } satisfies Partial<Feature>;
}

const stringsAsText = "`encodeXml` refuses a string that would be read as a number.";
const string = { type: "string" };
const integer = { type: "integer" };

const standards = "What RFC 3339 or XML Schema part 2 allows; with `--formats rfc3339`, RFC 3339 alone.";

export const scalars: Section = {
  title: "Scalars",
  features: [
    { name: "`string`", ...member(string, '" a "', " a ", ["1", "<B/>"]) },
    { name: "`integer`", ...member(integer, "7", " +07 ", ["7.5", "7.5"]) },
    { name: "`number`", ...member({ type: "number" }, "0.5", ".5", ['"0.5"', "half"]) },
    { name: "`boolean`", ...member({ type: "boolean" }, "true", "1", ['"true"', "yes"]) },
    { name: "`format: int32`", ...member({ ...integer, format: "int32" }, "1", "1", ["2147483648", "2147483648"]) },
    { name: "`format: uint8`", ...member({ ...integer, format: "uint8" }, "255", "255", ["256", "-1"]) },
    {
      name: "`format: int64`",
      ...member({ ...integer, format: "int64" }, "9007199254740991", "9007199254740991", [
        "9007199254740993",
        "9007199254740993",
      ]),
      remark: "A number, never a rounded one; with `--int64 bigint` or `--int64 text` all 64 bits.",
    },
    {
      name: "`format: decimal`",
      ...member({ type: "number", format: "decimal" }, "10.5000", "10.5000", [
        "0.10000000000000000001",
        "0.10000000000000000001",
      ]),
    },
    { name: "`format: double`", ...member({ type: "number", format: "double" }, "1e-7", "1E-7", ['"1"', "one"]) },
    {
      name: "`format: date-time`",
      ...member({ ...string, format: "date-time" }, '"2024-02-29T12:00:00Z"', "2024-02-29T12:00:00Z", [
        '"2023-02-29T12:00:00Z"',
        "2024-02-29T12:00",
      ]),
      remark: standards,
    },
    {
      name: "`format: date-time` without an offset",
      ...member({ ...string, format: "date-time" }, '"2024-02-29T24:00:00"', "2024-02-29T24:00:00", [
        '"2024-02-29T24:01:00"',
        "2024-02-29 12:00:00",
      ]),
    },
    {
      name: "`format: date`",
      ...member({ ...string, format: "date" }, '"2024-02-29"', "2024-02-29", ['"2023-02-29"', "2023-02-29"]),
      remark: standards,
    },
    {
      name: "`format: date` with an offset",
      ...member({ ...string, format: "date" }, '"2024-02-29+01:00"', "2024-02-29+01:00", ['"20240229"', "20240229"]),
    },
    {
      name: "`format: time`",
      ...member({ ...string, format: "time" }, '"12:00:00Z"', "12:00:00Z", ['"25:00:00Z"', "25:00:00Z"]),
      remark: standards,
    },
    {
      name: "`format: time` without an offset",
      ...member({ ...string, format: "time" }, '"13:06:12"', "13:06:12", ['"13:06"', "13:06"]),
    },
    {
      name: "`format: duration`",
      ...member({ ...string, format: "duration" }, '"P1DT2H"', "P1DT2H", ['"1 day"', "P"]),
      remark: standards,
    },
    {
      name: "`format: duration` with a sign and a fraction",
      ...member({ ...string, format: "duration" }, '"-P1DT0.5S"', "-P1DT0.5S", ['"PT0.5H"', "PT.5S"]),
    },
    {
      name: "`format: http-date`",
      ...member(
        { ...string, format: "http-date" },
        '"Sun, 06 Nov 1994 08:49:37 GMT"',
        "Sun, 06 Nov 1994 08:49:37 GMT",
        ['"Mon, 06 Nov 1994 08:49:37 GMT"', "06 Nov 1994"],
      ),
    },
    {
      name: "`format: local-date-time`",
      ...member({ ...string, format: "local-date-time" }, '"2018-01-01T11:00"', "2018-01-01T11:00", [
        '"2018-01-01"',
        "2018-01-01",
      ]),
    },
    {
      name: "`format: uuid`",
      ...member(
        { ...string, format: "uuid" },
        '"6f9619ff-8b86-d011-b42d-00cf4fc964ff"',
        "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        ['"6f9619ff"', "6f9619ff"],
      ),
    },
    {
      name: "`format: byte`",
      ...member({ ...string, format: "byte" }, '"aGk="', "aG\nk=", ['"aG\\nk="', "aGk"]),
      remark: "White space in it is XML's alone (RFC 4648 §3.1), and no part of the value.",
    },
    {
      name: "`contentEncoding: base64`",
      version: "3.1",
      ...member({ ...string, contentEncoding: "base64" }, '"aGk="', "aGk=", ['"a"', "a"]),
    },
    {
      name: "`contentEncoding: base64url`",
      version: "3.1",
      ...member({ ...string, contentEncoding: "base64url" }, '"-_8"', "-_8", ['"+/8="', "+/8="]),
      remark: "Padding may be left out.",
    },
    {
      name: "`format: binary`",
      schema: { type: "object", properties: { A: { ...string, format: "binary" } } },
      json: refused("format binary"),
      xml: refused("format binary"),
      remark: "Bytes are a body, or a part of a form, of their own.",
    },
    {
      name: "any other `format`",
      ...member({ ...string, format: "email" }, '"a"', "a"),
      remark: "Not checked; the build says so.",
    },
    { name: "`enum`", ...member({ ...string, enum: ["a", "b"] }, '"a"', "a", ['"c"', "c"]) },
    { name: "`enum` of numbers", ...member({ ...integer, enum: [1, 2] }, "2", "02", ["3", "3"]) },
    { name: "`const`", version: "3.1", ...member({ const: "a" }, '"a"', "a", ['"b"', "b"]) },
    {
      name: "an open enum: `anyOf` a list and a plain string",
      ...member({ anyOf: [{ ...string, enum: ["a"] }, string] }, '"z"', "z", ["1", "<B/>"]),
    },
    {
      name: "`minLength`, `maxLength`",
      ...member({ ...string, minLength: 2, maxLength: 3 }, '"ab"', "ab", ['"abcd"', "a"]),
    },
    { name: "`pattern`", ...member({ ...string, pattern: "^a+$" }, '"aa"', "aa", ['"ab"', "ab"]) },
    { name: "`minimum`, `maximum`", ...member({ ...integer, minimum: 1, maximum: 3 }, "3", "3", ["4", "0"]) },
    {
      name: "`exclusiveMinimum`, `exclusiveMaximum`",
      version: "3.1",
      ...member({ type: "number", exclusiveMinimum: 1, exclusiveMaximum: 3 }, "1.5", "1.5", ["1", "3"]),
    },
    {
      name: "`exclusiveMinimum: true`",
      version: "3.0",
      ...member({ type: "number", minimum: 1, exclusiveMinimum: true }, "1.5", "1.5", ["1", "1"]),
    },
    { name: "`multipleOf`", ...member({ type: "number", multipleOf: 0.1 }, "0.3", "0.3", ["0.35", "0.35"]) },
    {
      name: 'null, by `type: [string, "null"]`',
      version: "3.1",
      schema: { type: "object", required: ["A"], properties: { A: { type: ["string", "null"] } } },
      json: '{"A":null}',
      xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="true"/></Value>',
      unfit: {
        json: '{"A":1}',
        xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="true">a</A></Value>',
        path: "/A",
      },
    },
    {
      name: "null, by `nullable: true`",
      version: "3.0",
      schema: { type: "object", required: ["A"], properties: { A: { ...string, nullable: true } } },
      json: '{"A":null}',
      xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="1"/></Value>',
    },
    {
      name: "null beside a schema, in `anyOf` or `oneOf`",
      version: "3.1",
      schema: {
        type: "object",
        required: ["A"],
        properties: { A: { oneOf: [{ $ref: "#/components/schemas/%B" }, { type: "null" }] } },
      },
      others: { B: { type: "object", properties: { C: string } } },
      json: '{"A":null}',
      xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="true"/></Value>',
    },
    {
      name: "`type: [boolean, string]` whose strings are listed",
      version: "3.1",
      ...member({ anyOf: [{ type: "boolean" }, { ...string, enum: ["maybe"] }] }, '"maybe"', "maybe", ['"x"', "x"]),
    },
    {
      name: "`type: [integer, string]`, with a pattern or without",
      version: "3.1",
      ...member({ type: ["integer", "string"], format: "int32", pattern: "^-?(?:0|[1-9]\\d*)$" }, "-7", "-7", [
        '"07"',
        "7.5",
      ]),
      remark: `XML has the text alone: a number where it is one as JSON writes it, else a string; ${stringsAsText}`,
    },
    {
      name: "the same, a string that is no number",
      version: "3.1",
      ...member({ type: ["string", "integer"] }, '"007"', "007", ["7.5", "<B/>"]),
    },
    {
      name: "`type: [boolean, string]`, `type: [number, boolean]`",
      version: "3.1",
      schema: {
        type: "object",
        properties: { A: { type: ["boolean", "string"] }, B: { type: ["number", "boolean"] } },
      },
      json: '{"A":true,"B":1}',
      xml: "<Value><A>true</A><B>1</B></Value>",
      unfit: { json: '{"B":"a"}', xml: "<Value><B>a</B></Value>", path: "/B" },
      remark: "The same.",
    },
    {
      name: "`const` beside `enum`",
      version: "3.1",
      ...member({ const: "a", enum: ["a", "b"] }, '"a"', "a", ['"b"', "b"]),
      remark: "Both hold.",
    },
    {
      name: "`enum` without null, of a type with it",
      version: "3.1",
      schema: { type: "object", properties: { A: { type: ["string", "null"], enum: ["a"] } } },
      json: '{"A":"a"}',
      xml: "<Value><A>a</A></Value>",
      unfit: {
        json: '{"A":null}',
        xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="true"/></Value>',
        path: "/A",
      },
      remark: "Null is no value: it is not listed. The build says so.",
    },
    {
      name: "`contentMediaType` of JSON, XML or text",
      version: "3.1",
      ...member({ ...string, contentMediaType: "application/json" }, '"{}"', "{}", ["{}", "<B/>"]),
      remark: "A string with such text. Of a body in JSON: any JSON.",
    },
  ],
};

const nested = { type: "object", required: ["B"], properties: { B: integer } };

export const objects: Section = {
  title: "Objects and maps",
  features: [
    {
      name: "`properties`, `required`",
      schema: { type: "object", required: ["A"], properties: { A: nested, C: string } },
      json: '{"A":{"B":1}}',
      xml: "<Value><A><B>1</B></A></Value>",
      unfit: { json: '{"A":{}}', xml: "<Value><A/></Value>", path: "/A/B" },
    },
    {
      name: "members that the schema does not name",
      schema: { type: "object", properties: { A: string } },
      json: '{"B":1,"A":"a"}',
      xml: "<Value><B>1</B><A>a</A></Value>",
      value: { A: "a" },
      remark: "Left out: a server may add some.",
    },
    {
      name: "`additionalProperties: false`",
      schema: { type: "object", properties: { A: string }, additionalProperties: false },
      json: '{"A":"a"}',
      xml: "<Value><A>a</A></Value>",
      unfit: { json: '{"A":"a","B":1}', xml: "<Value><A>a</A><B/></Value>", path: "/B" },
    },
    {
      name: "a map: `additionalProperties`, a schema",
      schema: { type: "object", properties: { A: string }, additionalProperties: integer },
      json: '{"A":"a","B":1}',
      xml: "<Value><A>a</A><B>1</B></Value>",
      unfit: { json: '{"B":"b"}', xml: "<Value><B>b</B></Value>", path: "/B" },
      remark: "In XML each member is an element of its name.",
    },
    {
      name: "a map beside a member of another type",
      schema: { type: "object", required: ["A"], properties: { A: integer }, additionalProperties: string },
      json: '{"A":1,"B":"b"}',
      xml: "<Value><A>1</A><B>b</B></Value>",
      unfit: { json: '{"A":1,"B":1}', xml: "<Value><A>1</A><B><C/></B></Value>", path: "/B" },
      remark: "In types a member without a name of its own is of either type.",
    },
    {
      name: "a dictionary: `x-xml-entries`",
      schema: {
        type: "object",
        additionalProperties: integer,
        "x-xml-entries": { entry: { name: "KeyValueOfstringint" }, key: { name: "Key" }, value: { name: "Value" } },
      },
      json: '{"a b":1}',
      xml: "<Value><KeyValueOfstringint><Key>a b</Key><Value>1</Value></KeyValueOfstringint></Value>",
      unfit: {
        json: '{"a":"b"}',
        xml: "<Value><KeyValueOfstringint><Key>a</Key><Value>b</Value></KeyValueOfstringint></Value>",
        path: "/a",
      },
      remark: "As .NET's DataContractSerializer writes one. See [extensions](extensions.md#x-xml-entries).",
    },
    {
      name: "`patternProperties`",
      version: "3.1",
      schema: { type: "object", patternProperties: { "^n": integer } },
      json: '{"n1":1,"m":2}',
      xml: "<Value><n1>1</n1><m>2</m></Value>",
      value: { n1: 1 },
      unfit: { json: '{"n1":"a"}', xml: "<Value><n1>a</n1></Value>", path: "/n1" },
    },
    {
      name: "`unevaluatedProperties`",
      version: "3.1",
      schema: {
        allOf: [{ type: "object", properties: { A: string } }],
        properties: { C: string },
        unevaluatedProperties: false,
      },
      json: '{"A":"a"}',
      xml: "<Value><A>a</A></Value>",
      unfit: { json: '{"D":1}', xml: "<Value><D/></Value>", path: "/D" },
    },
    {
      name: "`unevaluatedProperties`, a schema",
      version: "3.1",
      schema: {
        allOf: [{ type: "object", properties: { A: string } }],
        properties: { C: string },
        unevaluatedProperties: integer,
      },
      json: '{"A":"a","C":"c","D":1}',
      xml: "<Value><A>a</A><C>c</C><D>1</D></Value>",
      unfit: { json: '{"D":"d"}', xml: "<Value><D>d</D></Value>", path: "/D" },
    },
    {
      name: "`unevaluatedProperties` beside alternatives of which one fits",
      version: "3.1",
      schema: {
        type: "object",
        properties: {
          A: {
            oneOf: [
              { $ref: "#/components/schemas/%B", properties: { Kind: { const: "b" } } },
              { $ref: "#/components/schemas/%B", properties: { Kind: { const: "c" }, C: integer } },
            ],
            discriminator: { propertyName: "Kind" },
            unevaluatedProperties: false,
          },
        },
      },
      others: { B: { type: "object", required: ["Kind"], properties: { Kind: string } } },
      json: '{"A":{"Kind":"c","C":1}}',
      xml: "<Value><A><Kind>c</Kind><C>1</C></A></Value>",
      unfit: {
        json: '{"A":{"Kind":"b","C":1}}',
        xml: "<Value><A><Kind>b</Kind><C>1</C></A></Value>",
        path: "/A/C",
      },
      remark: "By a discriminator, or by required members with values of their own.",
    },
    {
      name: "`unevaluatedProperties` beside alternatives that may fit together",
      version: "3.1",
      schema: {
        type: "object",
        properties: {
          A: {
            type: "object",
            anyOf: [
              { required: ["B"], properties: { B: integer } },
              { required: ["C"], properties: { C: integer } },
            ],
            unevaluatedProperties: false,
          },
        },
      },
      json: '{"A":{"B":1,"C":2}}',
      xml: refused("unevaluatedProperties beside alternatives that one value may fit together"),
      unfit: { json: '{"A":{"B":1,"C":"c"}}', path: "/A/C" },
      remark: "The members of all that fit are evaluated.",
    },
    {
      name: "`additionalProperties: true`, and an object that names no members",
      schema: { type: "object", properties: { A: { type: "object" } } },
      json: '{"A":{"b":[1,null]}}',
      xml: refused("a value of any kind"),
      remark: "Kept as it is.",
    },
    {
      name: "`minProperties`, `maxProperties`",
      schema: { type: "object", additionalProperties: integer, minProperties: 1, maxProperties: 2 },
      json: '{"a":1}',
      xml: "<Value><a>1</a></Value>",
      unfit: { json: "{}", xml: "<Value/>", path: "" },
    },
    {
      name: "`default`",
      schema: { type: "object", properties: { A: { ...integer, default: 5 } } },
      json: "{}",
      xml: "<Value/>",
      value: { A: 5 },
      remark: "Stands for a member that is missing in an answer.",
    },
    {
      name: "`writeOnly`",
      schema: { type: "object", required: ["A"], properties: { A: { ...string, writeOnly: true }, B: string } },
      json: '{"B":"b"}',
      xml: "<Value><B>b</B></Value>",
      remark: "In requests alone.",
    },
    {
      name: "`readOnly`",
      schema: { type: "object", required: ["A"], properties: { A: { ...string, readOnly: true } } },
      json: '{"A":"a"}',
      xml: "<Value><A>a</A></Value>",
      unfit: { json: "{}", xml: "<Value/>", path: "/A" },
      remark: "In answers alone.",
    },
    {
      name: "a schema that contains itself",
      schema: { type: "object", properties: { First: { $ref: "#/components/schemas/%Node" } } },
      others: { Node: { type: "object", properties: { A: integer, Next: { $ref: "#/components/schemas/%Node" } } } },
      json: '{"First":{"Next":{"A":1}}}',
      xml: "<Value><First><Next><A>1</A></Next></First></Value>",
      unfit: { json: '{"First":{"A":"a"}}', xml: "<Value><First><A>a</A></First></Value>", path: "/First/A" },
    },
    {
      name: "a value of any kind: `{}`",
      version: "3.1",
      schema: { type: "object", properties: { A: {} } },
      json: '{"A":[1,{"b":null}]}',
      xml: refused("a value of any kind"),
    },
    {
      name: "`propertyNames` of a map: a pattern, a list or lengths",
      version: "3.1",
      schema: { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: integer },
      json: '{"a":1}',
      xml: "<Value><a>1</a></Value>",
      unfit: { json: '{"c":1}', xml: "<Value><c>1</c></Value>", path: "/c" },
      remark: "`propertyNames: { type: string }` says nothing. Others are not checked; the build says so.",
    },
    {
      name: "`not`, `if`, `dependentRequired`, `dependentSchemas`, `contains`, `unevaluatedItems`",
      version: "3.1",
      schema: {
        type: "object",
        properties: { A: string, B: integer },
        not: { required: ["A", "B"] },
        if: { required: ["A"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { A: { minLength: 2 } } },
        dependentRequired: { A: ["B"] },
      },
      json: '{"A":"a","B":1}',
      xml: "<Value><A>a</A><B>1</B></Value>",
      unfit: { json: '{"B":"b"}', xml: "<Value><A>a</A><B>b</B></Value>", path: "/B" },
      remark:
        "Not checked; the build says so. Where `oneOf` holds such a schema, a value may fit several, as of `anyOf`.",
    },
    {
      name: "a property that stands under `if`, `then`, `else` or `dependentSchemas` alone",
      version: "3.1",
      schema: {
        type: "object",
        properties: { A: string },
        if: { required: ["A"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { B: string } },
      },
      json: refused("a property of a condition alone"),
      xml: refused("a property of a condition alone"),
      remark: "It would be left out: write it under `properties` too.",
    },
  ],
};

export const arrays: Section = {
  title: "Arrays",
  features: [
    {
      name: "`allOf` of a tuple, and what is true of all other items",
      version: "3.1",
      schema: {
        type: "object",
        properties: {
          A: {
            type: "array",
            xml: { wrapped: true },
            allOf: [{ type: "array", prefixItems: [{ ...integer, minimum: 3 }] }],
            items: { ...integer, minimum: 5, xml: { name: "N" } },
          },
        },
      },
      json: '{"A":[5,6]}',
      xml: "<Value><A><N>5</N><N>6</N></A></Value>",
      unfit: { json: '{"A":[3,5]}', xml: "<Value><A><N>3</N><N>5</N></A></Value>", path: "/A/0" },
      remark: "`items` does not look into `allOf`: it is true of each item beside it.",
    },
    {
      name: "of scalars, in XML without a wrapper",
      schema: { type: "object", required: ["A"], properties: { A: { type: "array", items: integer } } },
      json: '{"A":[1,2]}',
      xml: "<Value><A>1</A><A>2</A></Value>",
      unfit: { json: '{"A":[1,"b"]}', xml: "<Value><A>1</A><A>b</A></Value>", path: "/A/1" },
    },
    {
      name: "empty, without a wrapper",
      schema: { type: "object", required: ["A"], properties: { A: { type: "array", items: integer } } },
      json: '{"A":[]}',
      xml: "<Value/>",
      remark: "XML writes an empty list as it writes none: a required one is empty, an optional one is absent.",
    },
    {
      name: "with a wrapper",
      schema: {
        type: "object",
        properties: { A: { type: "array", xml: { wrapped: true }, items: { ...integer, xml: { name: "N" } } } },
      },
      json: '{"A":[1,2]}',
      xml: "<Value><A><N>1</N><N>2</N></A></Value>",
      unfit: { json: '{"A":["b"]}', xml: "<Value><A><N>b</N></A></Value>", path: "/A/0" },
    },
    {
      name: "empty, with a wrapper",
      schema: { type: "object", properties: { A: { type: "array", xml: { wrapped: true }, items: integer } } },
      json: '{"A":[]}',
      xml: "<Value><A/></Value>",
    },
    {
      name: "of objects, interleaved with other members",
      schema: {
        type: "object",
        properties: { A: { type: "array", items: { ...nested, xml: { name: "Item" } } }, C: string },
      },
      json: '{"A":[{"B":1},{"B":2}],"C":"c"}',
      xml: "<Value><Item><B>1</B></Item><C>c</C><Item><B>2</B></Item></Value>",
      unfit: { json: '{"A":[{}]}', xml: "<Value><Item/></Value>", path: "/A/0/B" },
    },
    {
      name: "of arrays, the inner one with a wrapper",
      schema: {
        type: "object",
        properties: {
          A: {
            type: "array",
            items: { type: "array", xml: { name: "Row", wrapped: true }, items: { ...integer, xml: { name: "Cell" } } },
          },
        },
      },
      json: '{"A":[[1,2],[]]}',
      xml: "<Value><Row><Cell>1</Cell><Cell>2</Cell></Row><Row/></Value>",
      unfit: { json: '{"A":[["a"]]}', xml: "<Value><Row><Cell>a</Cell></Row></Value>", path: "/A/0/0" },
    },
    {
      name: "of arrays, without a wrapper",
      schema: { type: "object", properties: { A: { type: "array", items: { type: "array", items: integer } } } },
      json: '{"A":[[1]]}',
      xml: refused("an array of arrays"),
    },
    {
      name: "a tuple: `prefixItems`, in XML with a wrapper",
      version: "3.1",
      schema: {
        type: "object",
        properties: {
          A: {
            type: "array",
            xml: { wrapped: true },
            prefixItems: [
              { ...string, xml: { name: "S" } },
              { ...integer, xml: { name: "N" } },
            ],
            items: false,
            minItems: 2,
          },
        },
      },
      json: '{"A":["a",1]}',
      xml: "<Value><A><S>a</S><N>1</N></A></Value>",
      unfit: { json: '{"A":["a","b"]}', xml: "<Value><A><S>a</S><N>b</N></A></Value>", path: "/A/1" },
    },
    {
      name: "`minItems`, `maxItems`",
      schema: { type: "object", properties: { A: { type: "array", items: integer, maxItems: 1 } } },
      json: '{"A":[1]}',
      xml: "<Value><A>1</A></Value>",
      unfit: { json: '{"A":[1,2]}', xml: "<Value><A>1</A><A>2</A></Value>", path: "/A" },
    },
    {
      name: "`uniqueItems`",
      schema: { type: "object", properties: { A: { type: "array", items: integer, uniqueItems: true } } },
      json: '{"A":[1,2]}',
      xml: "<Value><A>1</A><A>2</A></Value>",
      unfit: { json: '{"A":[1,1]}', xml: "<Value><A>1</A><A>01</A></Value>", path: "/A/1" },
    },
  ],
};

const cat = { type: "object", required: ["Kind", "Lives"], properties: { Kind: string, Lives: integer } };
const dog = { type: "object", required: ["Kind", "Good"], properties: { Kind: string, Good: { type: "boolean" } } };
const byAttribute = (schema: typeof cat | typeof dog) => ({
  ...schema,
  properties: {
    ...schema.properties,
    Kind: { ...string, xml: { name: "type", namespace: "http://www.w3.org/2001/XMLSchema-instance", attribute: true } },
  },
});
const pets = [{ $ref: "#/components/schemas/%Cat" }, { $ref: "#/components/schemas/%Dog" }];
const mapping = { cat: "#/components/schemas/%Cat", dog: "#/components/schemas/%Dog" };

/** A base that a tag tells the descendants of. */
const inherited = (kind: unknown, oneOf?: unknown) => ({
  Pet: {
    type: "object",
    required: ["Kind"],
    properties: { Kind: kind },
    discriminator: {
      propertyName: "Kind",
      mapping: oneOf ? mapping : { cat: "%Cat", lion: "#/components/schemas/%Lion" },
    },
    ...(oneOf === undefined ? {} : { oneOf }),
  },
  Cat: {
    allOf: [
      { $ref: "#/components/schemas/%Pet" },
      { type: "object", required: ["Lives"], properties: { Lives: integer } },
    ],
  },
  Lion: {
    allOf: [{ $ref: "#/components/schemas/%Cat" }],
    type: "object",
    properties: { Mane: { type: "boolean" } },
  },
});

export const composition: Section = {
  title: "Composition",
  features: [
    {
      name: "`$ref`",
      schema: { type: "object", properties: { A: { $ref: "#/components/schemas/%B" } } },
      others: { B: nested },
      json: '{"A":{"B":1}}',
      xml: "<Value><A><B>1</B></A></Value>",
      unfit: { json: '{"A":{"B":"b"}}', xml: "<Value><A><B>b</B></A></Value>", path: "/A/B" },
    },
    {
      name: "`$ref` beside facts of its own",
      version: "3.1",
      schema: { type: "object", properties: { A: { $ref: "#/components/schemas/%N", maximum: 5 } } },
      others: { N: integer },
      json: '{"A":5}',
      xml: "<Value><A>5</A></Value>",
      unfit: { json: '{"A":6}', xml: "<Value><A>6</A></Value>", path: "/A" },
    },
    {
      name: "`allOf`, merged",
      schema: {
        allOf: [
          { $ref: "#/components/schemas/%Base" },
          { type: "object", required: ["A"], properties: { B: integer } },
        ],
      },
      others: { Base: { type: "object", properties: { A: string } } },
      json: '{"A":"a","B":1}',
      xml: "<Value><B>1</B><A>a</A></Value>",
      unfit: { json: '{"B":1}', xml: "<Value><B>1</B></Value>", path: "/A" },
    },
    {
      name: "`oneOf` with a discriminator, a member",
      schema: {
        type: "object",
        properties: { Pet: { oneOf: pets, discriminator: { propertyName: "Kind", mapping } } },
      },
      others: { Cat: cat, Dog: dog },
      json: '{"Pet":{"Good":true,"Kind":"dog"}}',
      xml: "<Value><Pet><Good>true</Good><Kind>dog</Kind></Pet></Value>",
      unfit: { json: '{"Pet":{"Kind":"cow"}}', xml: "<Value><Pet><Kind>cow</Kind></Pet></Value>", path: "/Pet/Kind" },
    },
    {
      name: "`oneOf` with a discriminator, in XML `xsi:type`",
      schema: {
        type: "object",
        properties: { Pet: { oneOf: pets, discriminator: { propertyName: "Kind", mapping } } },
      },
      others: { Cat: byAttribute(cat), Dog: byAttribute(dog) },
      json: '{"Pet":{"Kind":"cat","Lives":9}}',
      xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:p="urn:pets"><Pet i:type="cat"><Lives>9</Lives></Pet></Value>',
      unfit: {
        json: '{"Pet":{"Kind":"cat"}}',
        xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Pet i:type="cat"/></Value>',
        path: "/Pet/Lives",
      },
      remark: "The attribute's value is a qualified name; the member has its local part.",
    },
    {
      name: "`oneOf`, `anyOf` with a discriminator whose alternatives do not declare the member",
      schema: {
        type: "object",
        properties: { Pet: { oneOf: pets, discriminator: { propertyName: "Kind", mapping } } },
      },
      others: {
        Cat: { type: "object", required: ["Lives"], properties: { Lives: integer } },
        Dog: { type: "object", required: ["Good"], properties: { Good: { type: "boolean" } } },
      },
      json: '{"Pet":{"Good":true,"Kind":"dog"}}',
      xml: "<Value><Pet><Kind>dog</Kind><Good>true</Good></Pet></Value>",
      unfit: { json: '{"Pet":{"Good":true}}', xml: "<Value><Pet><Good>true</Good></Pet></Value>", path: "/Pet/Kind" },
      remark: "The discriminator declares it: it is required, and kept. An alternative on its own does not have it.",
    },
    {
      name: "a discriminator without alternatives: a base, read as the schema made of it by `allOf` that the tag names",
      schema: { type: "object", properties: { Pet: { $ref: "#/components/schemas/%Pet" } } },
      others: inherited(string),
      json: '{"Pet":{"Kind":"cat","Lives":9}}',
      xml: "<Value><Pet><Kind>cat</Kind><Lives>9</Lives></Pet></Value>",
      unfit: {
        json: '{"Pet":{"Kind":"cat"}}',
        xml: "<Value><Pet><Kind>cat</Kind></Pet></Value>",
        path: "/Pet/Lives",
      },
      remark: "By the mapping, by the name of the schema, or by the values that the schema's own tag lists.",
    },
    {
      name: "a base, read by the tag of what is made of it at second hand",
      schema: { type: "object", properties: { Pet: { $ref: "#/components/schemas/%Pet" } } },
      others: inherited(string),
      json: '{"Pet":{"Kind":"lion","Lives":9,"Mane":true}}',
      xml: "<Value><Pet><Kind>lion</Kind><Lives>9</Lives><Mane>true</Mane></Pet></Value>",
      remark: "What inherits the discriminator is a base too, of what is made of it.",
    },
    {
      name: "a base, in XML `xsi:type`",
      schema: { type: "object", properties: { Pet: { $ref: "#/components/schemas/%Pet" } } },
      others: inherited(byAttribute(cat).properties.Kind),
      json: '{"Pet":{"Kind":"cat","Lives":9}}',
      xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Pet i:type="cat"><Lives>9</Lives></Pet></Value>',
    },
    {
      name: "a base, and a tag that names nothing made of it",
      schema: { type: "object", properties: { Pet: { $ref: "#/components/schemas/%Pet" } } },
      others: inherited(string),
      json: '{"Pet":{"Kind":"cow"}}',
      xml: "<Value><Pet><Kind>cow</Kind></Pet></Value>",
      unfit: { json: '{"Pet":{}}', xml: "<Value><Pet/></Value>", path: "/Pet/Kind" },
      remark:
        "Its own members: any tag fits the base that lists none. Of a base whose tag has an `enum`, or of `oneOf`, another tag does not fit.",
    },
    {
      name: "`oneOf`, `anyOf` whose alternatives are made of the schema itself by `allOf`",
      schema: { type: "object", properties: { Pet: { $ref: "#/components/schemas/%Pet" } } },
      others: { ...inherited(string, pets), Dog: { allOf: [{ $ref: "#/components/schemas/%Pet" }, dog] } },
      json: '{"Pet":{"Kind":"cat","Lives":9}}',
      xml: "<Value><Pet><Kind>cat</Kind><Lives>9</Lives></Pet></Value>",
      unfit: { json: '{"Pet":{"Kind":"cow"}}', xml: "<Value><Pet><Kind>cow</Kind></Pet></Value>", path: "/Pet/Kind" },
      remark: "In their `allOf` the schema stands for its members, without its alternatives.",
    },
    {
      name: "`oneOf`, in XML by the element's name",
      version: "3.1",
      schema: { type: "object", properties: { Pets: { type: "array", items: { oneOf: pets } } } },
      others: {
        Cat: { type: "object", xml: { name: "cat" }, required: ["Lives"], properties: { Lives: integer } },
        Dog: { type: "object", xml: { name: "dog" }, required: ["Good"], properties: { Good: { type: "boolean" } } },
      },
      json: '{"Pets":[{"Lives":9},{"Good":true},{"Lives":1}]}',
      xml: "<Value><cat><Lives>9</Lives></cat><dog><Good>true</Good></dog><cat><Lives>1</Lives></cat></Value>",
      unfit: { xml: "<Value><cat><Lives>x</Lives></cat></Value>", path: "/Pets/0/Lives" },
      remark: "Where each alternative has an `xml.name`.",
    },
    {
      name: "`oneOf`, `anyOf` of objects that nothing names",
      schema: {
        type: "object",
        properties: { Pet: { oneOf: [nested, { type: "object", required: ["C"], properties: { C: string } }] } },
      },
      json: '{"Pet":{"C":"c"}}',
      xml: refused("alternatives that XML does not tell apart"),
      remark: "JSON tries each: of `oneOf` just one must fit, of `anyOf` the value has the members of all that fit.",
    },
    {
      name: "keywords of a type, without `type`",
      ...member({ minLength: 2 }, '"ab"', "ab", ["1", "a"]),
      version: "3.1",
      remark:
        "They imply the type that they speak of, unless `allOf` or `$ref` beside them states it; in JSON Schema they say nothing of other values. The build says so.",
    },
    {
      name: "`enum: []`",
      version: "3.1",
      schema: { type: "object", properties: { A: { enum: [] } } },
      json: "{}",
      xml: "<Value/>",
      unfit: {
        json: '{"A":null}',
        xml: '<Value xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><A i:nil="true"/></Value>',
        path: "/A",
      },
      remark: "No value, as `false`.",
    },
    {
      name: "`discriminator.defaultMapping`",
      version: "3.2",
      schema: {
        type: "object",
        properties: {
          Pet: {
            oneOf: pets,
            discriminator: { propertyName: "Kind", mapping, defaultMapping: "%Dog" },
            xml: { name: "Pet" },
          },
        },
      },
      others: {
        Cat: { type: "object", required: ["Lives"], properties: { Kind: string, Lives: integer } },
        Dog: { type: "object", required: ["Good"], properties: { Kind: string, Good: { type: "boolean" } } },
      },
      json: '{"Pet":{"Good":true}}',
      xml: "<Value><Pet><Good>true</Good></Pet></Value>",
    },
  ],
};

const xml32 = (properties: unknown) => ({ type: "object", properties });

export const xmlObject: Section = {
  title: "XML Object",
  features: [
    {
      name: "`name`",
      schema: { type: "object", properties: { A: { ...string, xml: { name: "B" } } } },
      json: '{"A":"a"}',
      xml: "<Value><B>a</B></Value>",
    },
    {
      name: "`namespace`, the default one of what is inside",
      schema: {
        type: "object",
        xml: { namespace: "urn:a" },
        properties: { A: string, B: { ...string, xml: { namespace: "urn:b" } } },
      },
      json: '{"A":"a","B":"b"}',
      xml: '<x:Value xmlns:x="urn:a"><x:A>a</x:A><B xmlns="urn:b">b</B></x:Value>',
    },
    {
      name: "`prefix`: the namespace of one node alone",
      schema: { type: "object", xml: { namespace: "urn:a", prefix: "p" }, properties: { A: string } },
      json: '{"A":"a"}',
      xml: '<q:Value xmlns:q="urn:a"><A>a</A></q:Value>',
    },
    {
      name: "one local name in two namespaces",
      schema: {
        type: "object",
        properties: {
          A: { ...string, xml: { name: "N", namespace: "urn:a" } },
          B: { ...string, xml: { name: "N", namespace: "urn:b" } },
        },
      },
      json: '{"A":"a","B":"b"}',
      xml: '<Value><N xmlns="urn:b">b</N><N xmlns="urn:a">a</N></Value>',
    },
    {
      name: "`attribute`",
      schema: { type: "object", required: ["A"], properties: { A: { ...integer, xml: { attribute: true } } } },
      json: '{"A":1}',
      xml: '<Value A="1"/>',
      unfit: { json: '{"A":"a"}', xml: '<Value A="a"/>', path: "/A" },
    },
    {
      name: "`nodeType: text` beside attributes",
      version: "3.2",
      schema: xml32({ A: { ...integer, xml: { nodeType: "text" } }, B: { ...string, xml: { nodeType: "attribute" } } }),
      json: '{"A":1,"B":"b"}',
      xml: '<Value B="b">1</Value>',
      unfit: { json: '{"A":"a"}', xml: "<Value>a</Value>", path: "/A" },
    },
    {
      name: "`nodeType: cdata`",
      version: "3.2",
      schema: xml32({ A: { ...string, xml: { nodeType: "cdata" } } }),
      json: '{"A":"<b>"}',
      xml: "<Value><![CDATA[<b>]]></Value>",
    },
    {
      name: "`nodeType: none` of an object: its members stand in the element around it",
      version: "3.2",
      schema: xml32({ A: { type: "object", xml: { nodeType: "none" }, properties: { B: string } }, C: string }),
      json: '{"A":{"B":"b"},"C":"c"}',
      xml: "<Value><C>c</C><B>b</B></Value>",
    },
    {
      name: "`nodeType: element` of an array: a wrapper",
      version: "3.2",
      schema: xml32({ A: { type: "array", xml: { nodeType: "element" }, items: { ...string, xml: { name: "S" } } } }),
      json: '{"A":["a"]}',
      xml: "<Value><A><S>a</S></A></Value>",
    },
    {
      name: "beside `$ref`, the node of what it refers to",
      version: "3.2",
      schema: xml32({ A: { $ref: "#/components/schemas/%B" } }),
      others: { B: { type: "object", xml: { name: "Bee" }, properties: { C: string } } },
      json: '{"A":{"C":"c"}}',
      xml: "<Value><Bee><C>c</C></Bee></Value>",
    },
    {
      name: "text beside elements (mixed content)",
      version: "3.2",
      schema: xml32({ A: { ...string, xml: { nodeType: "text" } }, B: string }),
      json: '{"A":"a"}',
      xml: refused("text beside elements"),
    },
    {
      name: "`z:Id` of .NET's serializers is passed over",
      schema: { type: "object", properties: { A: string } },
      json: '{"A":"a"}',
      xml: '<Value z:Id="i1" xmlns:z="http://schemas.microsoft.com/2003/10/Serialization/"><A>a</A></Value>',
      unfit: {
        xml: '<Value><A z:Ref="i1" xmlns:z="http://schemas.microsoft.com/2003/10/Serialization/"/></Value>',
        path: "/A",
      },
      remark: "`z:Ref` is refused: the value stands elsewhere.",
    },
  ],
};

export const bodies: Section = {
  title: "Bodies",
  features: [
    {
      name: "an array, in XML an element around its items",
      schema: { type: "array", items: { ...integer, xml: { name: "N" } } },
      json: "[1,2]",
      xml: "<Value><N>1</N><N>2</N></Value>",
      unfit: { json: '[1,"a"]', xml: "<Value><N>1</N><N>a</N></Value>", path: "/1" },
    },
    {
      name: "a bare number",
      schema: { type: "number" },
      json: "1.5",
      xml: "<Value>1.5</Value>",
      unfit: { json: '"a"', xml: "<Value>a</Value>", path: "" },
    },
    {
      name: "a bare string",
      schema: string,
      json: '"a"',
      xml: "<Value>a</Value>",
      unfit: { json: "1", xml: "<Value><B/></Value>", path: "" },
    },
    {
      name: "a bare boolean",
      schema: { type: "boolean" },
      json: "false",
      xml: "<Value>0</Value>",
      unfit: { json: "0", xml: "<Value>no</Value>", path: "" },
    },
  ],
};

export const sections: readonly Section[] = [scalars, objects, arrays, composition, xmlObject, bodies];
