import type { BuildModel, Model, SchemaModel } from "../../model/model.js";
import { type Emitter, header } from "../emitter.js";
import { docComment, lineComment, list, literal, propertyName } from "../literal.js";
import { schemaTypeNames } from "../types/schema-type-names.js";
import { understoodDocument } from "../types/understood-document.js";
import { isExportable, runtimeTypes, runtimeValues } from "./exported-names.js";
import { operationNames } from "./operation-constants.js";
import { schemaNames } from "./schema-constants.js";
import { neededServer, operationServers } from "./shared.js";
import { importStatements, namesIn } from "./type-imports.js";
import { typedOperations } from "./typed-operations.js";

/** `index.ts`: the public names of the package that is made of a contract. */
export const entry: Emitter = {
  file: "index.ts",
  emit(model) {
    const signatures = [
      apiClient(model),
      ...[...typedOperations(model).types.values()].map(({ error }) => error.declaration),
    ];
    const body = [
      reexports(model),
      tables(model),
      bindings(model),
      clientTypes(model),
      ...signatures,
      operationTypes(model),
      prerequisiteResources(model),
      schemas(model),
      ...model.schemas
        .filter(({ name }) => isExportable(name))
        .flatMap((schema) => [schemaType(schema, model), namedValues(schema)]),
      requestForms(model),
      unexportedSchemas(model),
    ];
    return [header(model) + imports(model, body.join(""), signatures.join("")), ...body]
      .filter((section) => section !== "")
      .join("\n");
  },
};

function imports(model: BuildModel, body: string, signatures: string): string {
  const always = ["ClientOptions", "OperationMethods", "SecuritySchemes"];
  const used = namesIn(signatures);
  const constants = (name: string, file: string) =>
    body.includes(`${name}.`) ? `import * as ${name} from "./${file}.js";\n` : "";
  const whereUsed = [...typedOperations(model).types.values()].flatMap(({ options }) => options?.name ?? []);
  const ofClient = [
    ...always,
    ...(neededServer(model) === "" ? [] : ["NeededServer"]),
    ...whereUsed.filter((name) => used.has(name)),
  ];
  const clientImports = ["api", ...ofClient.map((name) => `type ${name}`)];
  const own = model.schemas.filter((schema) => schema.namedValues.length > 0).map(({ name }) => name);
  return (
    importStatements(model, body, runtimeImports(model), signatures, new Set(own)) +
    `import ${list(clientImports, "{ ", " }", "")} from "./client.js";\n` +
    constants("operationConstants", "operations") +
    constants("schemaConstants", "schemas")
  );
}

function runtimeImports({ contract }: Model): string[] {
  const authorization =
    contract.authorization === undefined ? [] : ["bindCreateAuthorization", "type CreateAuthorization"];
  return [
    ...["bindCheckPrerequisites", "bindCreateTokenStore", "bindCreateWholeClient"],
    ...["bindDecodeJson", "bindDecodeXml", "bindEncodeXml", ...authorization],
    ...["type CheckedOptions", "type CheckPrerequisites", "type ClientGiven", "type DecodeJson", "type DecodeXml"],
    ...["type EncodeXml", "type GivenSchemes", "type PathMethods", "type TokenStore", "type TokenStoreOptions"],
  ];
}

function reexports(model: BuildModel): string {
  const names = [...runtimeValues, ...runtimeTypes.map((name) => `type ${name}`)];
  const types = [
    ...["CallOptions", "ClientOptions", "CommonOptions", "OperationMethods"],
    ...(neededServer(model) === "" ? [] : ["NeededServer"]),
    ...(operationServers(model) === "" ? [] : ["OperationServers"]),
    ...["SecuritySchemes", "Servers"],
    ...[...typedOperations(model).types.values()].flatMap(({ options }) => options?.name ?? []),
  ];
  return (
    `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${literal(model.runtimeModule("runtime"))};\n` +
    `export type ${list(types, "{ ", " }", "")} from "./client.js";\n` +
    `export type { components, operations, paths } from "./schema.js";\n`
  );
}

/** What the functions below are made of. */
function tables(model: Model): string {
  const operations = operationNames(model);
  const schemas = schemaNames(model);
  const byId = model.operations.filter(({ operationId }) => operationId !== undefined);
  const others = model.operations.filter(({ operationId }) => operationId === undefined);
  const constantOf = (name: string) => `operationConstants.${operations.get(name)}`;
  const all = [
    constant(
      "The operations, by operationId.",
      "operationTable",
      members(byId.map(({ name }) => [name, constantOf(name)])),
    ),
    others.length === 0
      ? ""
      : constant(
          "Those that have none.",
          "otherOperations",
          list(
            others.map(({ name }) => constantOf(name)),
            "[",
            "]",
            "",
          ),
        ),
    constant(
      "The schemas, by name.",
      "schemaTable",
      members(Object.keys(model.contract.shapes).map((name) => [name, `schemaConstants.${schemas.get(name)}`])),
    ),
    constant(
      "What XML makes of them.",
      "xmlTable",
      members([["schemas", "schemaTable"], ["load", '() => import("./schemas.xml.js")'], ...reasons(model)]),
    ),
    constant(
      "The prerequisites of the operations.",
      "prerequisiteTable",
      members(
        Object.entries(model.contract.operations).map(([name, { prerequisites }]) => [
          name,
          literal(prerequisites?.rules ?? [], "  "),
        ]),
      ),
    ),
  ];
  return all.filter((table) => table !== "").join("\n");
}

function constant(description: string, name: string, value: string): string {
  return `/** ${description} */\nconst ${name} = ${value} as const;\n`;
}

function members(entries: readonly (readonly [name: string, value: string])[]): string {
  return list(
    entries.map(([name, value]) => `${propertyName(name)}: ${value}`),
    "{ ",
    " }",
    "",
  );
}

/** Why schemas have no form in XML, for the errors of those that a caller names all the same. */
function reasons({ withoutXml }: Model): (readonly [string, string])[] {
  const named = Object.entries(withoutXml).filter(([name]) => !name.startsWith("#"));
  return named.length === 0 ? [] : [["withoutXml", literal(Object.fromEntries(named), "  ")]];
}

function bindings(model: Model): string {
  const sentSchemas = sentXmlSchemas(model) === "" ? "XmlSchemas" : "SentXmlSchemas";
  const others = model.operations.every(({ operationId }) => operationId !== undefined) ? "" : ", otherOperations";
  const { tokenRefresh, authorization } = model.contract;
  return `/**
 * Creates a client: one method for each HTTP method, by path, and one for each operation, by operationId.
 *
 * \`client.POST(path, options)\` and its siblings give \`{ data, error, headers, response }\`, where \`error\` is undefined or an ApiError.
 * \`client.operationId(body, options)\` gives the value, or throws that same error. Both are rejected with a TypeError or
 * RangeError for a programmer's mistake, such as a header that cannot be sent, or a timeout that is no time.
 *
 * @throws TypeError for a server that the contract does not have, and for a URL that no request can be sent to
 * @throws RangeError for a number among the options that means nothing
 */
export const createClient: CreateClient = /* @__PURE__ */ bindCreateWholeClient<CreateClient>(api, operationTable${others});

/**
 * Creates a store of access tokens that renews them by a refresh token, for \`createClient({ accessToken: store })\`.
 *
 * @throws TypeError when neither the contract nor the options say where tokens are renewed
 * @throws RangeError for a timeout that is no time
 */
export const createTokenStore: (options: TokenStoreOptions) => TokenStore = /* @__PURE__ */ bindCreateTokenStore(${tokenRefresh === undefined ? "" : literal(tokenRefresh)});
${authorization === undefined ? "" : `\n${authorizationBinding(authorization)}`}
/**
 * Decodes JSON to a checked value.
 *
 * @param name the schema's name
 * @param input text, or its bytes in UTF-8
 * @param options \`limits\`: how much the text may weigh
 * @throws JsonSyntaxError, ContractError, LimitError
 */
export const decodeJson: DecodeJson<Schemas> = /* @__PURE__ */ bindDecodeJson<Schemas>(schemaTable);

/**
 * Decodes an XML document to a checked value: the same that JSON would give.
 *
 * @param name the schema's name
 * @param input text, or its bytes in the encoding that they declare
 * @param options \`limits\`: how much the text may weigh
 * @returns a promise of the value: the XML parser is loaded when it is first needed
 * @throws XmlSyntaxError, ContractError, LimitError (as the promise's rejection)
 */
export const decodeXml: DecodeXml<XmlSchemas> = /* @__PURE__ */ bindDecodeXml<XmlSchemas>(xmlTable);

/**
 * Encodes a value as an XML document: what \`decodeXml\` reads as that value again.
 *
 * @param name the schema's name
 * @param value the value; members that are undefined are left out, and those that the contract does not know are refused
 * @returns a promise of the document, without an XML declaration: the XML encoder is loaded when it is first needed
 * @throws ContractError for a value that does not fit the schema or that XML cannot hold; TypeError for a value that is inside itself, and
 *   for a schema that has no XML form (as the promise's rejection)
 */
export const encodeXml: EncodeXml<${sentSchemas}> = /* @__PURE__ */ bindEncodeXml<${sentSchemas}>(xmlTable);

/**
 * Checks a resource against the prerequisites that the contract states for an operation, without a call.
 *
 * @param operationId the operation
 * @param resource the resource as it is before the call
 * @param at \`now\`: the local date and time to compare with, \`YYYY-MM-DDThh:mm\`, in the zone of the resource's own dates
 * @returns the rules that are broken; none when nothing speaks against the call
 * @throws RangeError when a date with an offset is to be compared with one without
 */
export const checkPrerequisites: CheckPrerequisites<PrerequisiteResources> = /* @__PURE__ */ bindCheckPrerequisites<PrerequisiteResources>(prerequisiteTable);
`;
}

function authorizationBinding(stated: NonNullable<Model["contract"]["authorization"]>): string {
  const scopes = [...new Set(Object.values(stated.operations).flat())].sort();
  const union = (names: readonly string[]) => names.map((name) => literal(name)).join(" | ") || "never";
  const type = `CreateAuthorization<${union(Object.keys(stated.operations))}, ${union(scopes)}>`;
  return `/**
 * Creates what signs users in by the authorization code flow: the address to send a user to, and the tokens that they come back with.
 *
 * @throws TypeError for a URL that is none
 * @throws RangeError for a timeout that is no time
 */
export const createAuthorization: ${type} = /* @__PURE__ */ bindCreateAuthorization(${literal(stated)});
`;
}

function clientTypes(model: Model): string {
  const options =
    neededServer(model) === ""
      ? "ClientOptions = Record<never, never>>(\n  options?"
      : "ClientOptions & NeededServer>(\n  options";
  return `/** The type of {@link createClient}: what a client is given is not asked for again in its calls. */
export type CreateClient = <const Options extends ${options}: CheckedOptions<Options, ClientOptions, SecuritySchemes>,
) => ClientGiven<ApiClient, Operations, Calls, SecuritySchemes, GivenSchemes<SecuritySchemes, Options>>;
`;
}

/** The client as people read it, and what its calls by path take and give. */
function apiClient(model: Model): string {
  const title = docComment([`A client of ${model.title}, with the credentials that its operations require.`]);
  const calls = new Map<string, string[]>();
  for (const [{ method, path }, { call }] of typedOperations(model).types) {
    const name = method.toUpperCase();
    calls.set(name, [...(calls.get(name) ?? []), `    ${propertyName(path)}: ${call};\n`]);
  }
  const members = [...calls].map(([method, paths]) => `  ${method}: {\n${paths.join("")}  };\n`);
  return (
    `${title}export interface ApiClient extends OperationMethods, PathMethods<Calls> {}\n\n` +
    `/** What calls by method and path take and give. */\nexport interface Calls {\n${members.join("")}}\n`
  );
}

/** For a client that lacks credentials, whose methods are made anew. */
function operationTypes(model: Model): string {
  const constants = operationNames(model);
  const members = model.operations.flatMap(({ operationId, name }) =>
    operationId === undefined
      ? []
      : [`  ${propertyName(operationId)}: typeof operationConstants.${constants.get(name)};\n`],
  );
  return `/** The operations, by operationId. */\nexport interface Operations {\n${members.join("")}}\n`;
}

function prerequisiteResources(model: Model): string {
  const members = model.operations.flatMap(({ name, subject }) =>
    subject === undefined ? [] : [`  ${propertyName(name)}: ${valueType(subject)};\n`],
  );
  return `/** What the prerequisites of each operation speak of. */\nexport interface PrerequisiteResources {\n${members.join("")}}\n`;
}

function schemas(model: Model): string {
  const { contract } = model;
  // Those that are no component have no name that a caller could give.
  const names = Object.keys(contract.shapes).filter((name) => !name.startsWith("#"));
  const members = names.map((name) => `  ${propertyName(name)}: ${valueType(name)};\n`);
  const others = names.filter((name) => contract.shapes[name]?.xml === undefined).map((name) => literal(name));
  const xmlSchemas = others.length === 0 ? "Schemas" : `Omit<Schemas, ${others.join(" | ")}>`;
  return (
    `/** The schemas that can be decoded by name. */\nexport interface Schemas {\n${members.join("")}}\n\n` +
    `/** Those of them that XML has a form of${others.length === 0 ? "" : "; `xmlTable` says why it has none of others"}. */\nexport type XmlSchemas = ${xmlSchemas};\n` +
    sentXmlSchemas(model)
  );
}

/** Empty where a request has nothing that is not in answers, and may leave out nothing that they have. */
function sentXmlSchemas(model: Model): string {
  const { shapes } = model.contract;
  const forms = [...understoodDocument(model).requestForms].filter(([name]) => shapes[name]?.xml !== undefined);
  if (forms.length === 0) return "";
  const names = forms.map(([name]) => literal(name)).join(" | ");
  const members = forms.map(([name, form]) => `  ${propertyName(name)}: ${valueType(form)};\n`);
  return `\n/** The same, as requests have them. */\nexport interface SentXmlSchemas extends Omit<XmlSchemas, ${names}> {\n${members.join("")}}\n`;
}

/** Those that another module has by the same name are exported from there: an editor shows them as they are stated. */
function schemaType(schema: SchemaModel, model: Model): string {
  const { name } = schema;
  if (schema.namedValues.length === 0 && schemaTypeNames(model).get(name) === name)
    return `export type { ${name} } from "./schema.js";\n`;
  return `${docComment([schema.description])}export type ${name} = ${valueType(name)};\n`;
}

/** The types of requests that are not those of answers. */
function requestForms(model: Model): string {
  const names = schemaTypeNames(model);
  const exported = [...understoodDocument(model).requestForms.values()].filter(
    (form) => names.get(form) === form && isExportable(form),
  );
  return exported.length === 0 ? "" : `export type ${list(exported, "{ ", " }", "")} from "./schema.js";\n`;
}

/** An enum whose values the contract names, as a constant: `Colour.Red` rather than 1. */
function namedValues({ name, description, namedValues: values }: SchemaModel): string {
  if (values.length === 0) return "";
  const members = values.map(
    (value) => `${docComment([value.description], "  ")}  ${propertyName(value.name)}: ${literal(value.value)},\n`,
  );
  return `${docComment([description])}export const ${name} = {\n${members.join("")}} as const;\n`;
}

function unexportedSchemas(model: Model): string {
  const names = model.schemas.map(({ name }) => name).filter((name) => !isExportable(name));
  if (names.length === 0) return "";
  return lineComment(
    `Without an export of their own, since the name is taken or is none: ${names.join(", ")}. See components["schemas"].`,
  );
}

/** The type of a schema's value. */
function valueType(name: string): string {
  return `components["schemas"][${literal(name)}]`;
}
