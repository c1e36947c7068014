import { methodAndPath } from "../../../src/contract/operation-name.js";
import type { BuildModel, Model, SchemaModel } from "../../model/model.js";
import { type Emitter, header } from "../emitter.js";
import { docComment, lineComment, list, literal, propertyName } from "../literal.js";
import { operationComment } from "../operation-documentation.js";
import { isExportable, runtimeTypes, runtimeValues } from "./exported-names.js";
import { directedPaths, operationNames } from "./operation-constants.js";
import { requiredSecurity } from "./required-security.js";
import { schemaNames } from "./schema-constants.js";
import { neededServer, operationServers } from "./shared.js";

/** `index.ts`: the public names of the package that is made of a contract. */
export const entry: Emitter = {
  file: "index.ts",
  emit(model) {
    const body = [
      reexports(model),
      tables(model),
      bindings(model),
      model.hasDirections ? directedPaths : "",
      clientTypes(model),
      operationMethods(model),
      operationSecurity(model),
      prerequisiteResources(model),
      schemas(model),
      ...model.schemas
        .filter(({ name }) => isExportable(name))
        .flatMap((schema) => [schemaType(schema, model), namedValues(schema)]),
      unexportedSchemas(model),
    ];
    return [header(model) + imports(model, body.join("")), ...body].filter((section) => section !== "").join("\n");
  },
};

/** What a compiler may call unused is imported only where it is used. */
function imports(model: BuildModel, body: string): string {
  const { hasDirections } = model;
  const directions = hasDirections ? "  type Directed,\n  type Received,\n  type Sent,\n" : "";
  const operationMethod = body.includes(": OperationMethod<") ? "  type OperationMethod,\n" : "";
  const components = body.includes("components[") ? "components, " : "";
  const constants = (name: string, file: string) =>
    body.includes(`${name}.`) ? `import * as ${name} from "./${file}.js";\n` : "";
  const authorization = model.contract.authorization === undefined ? "" : "  bindCreateAuthorization,\n";
  const createAuthorization = authorization === "" ? "" : "  type CreateAuthorization,\n";
  const clientTypes = ["ClientOptions", ...(neededServer(model) === "" ? [] : ["NeededServer"]), "SecuritySchemes"];
  return (
    `import {\n  bindCheckPrerequisites,\n${authorization}  bindCreateTokenStore,\n  bindCreateWholeClient,\n  bindDecodeJson,\n  bindDecodeXml,\n  bindEncodeXml,\n` +
    `  type CheckedOptions,\n  type CheckPrerequisites,\n  type Client,\n${createAuthorization}  type DecodeJson,\n  type DecodeXml,\n  type EncodeXml,\n` +
    `  type GivenSchemes,\n${operationMethod}${directions}  type TokenStore,\n  type TokenStoreOptions,\n} from ${literal(model.runtimeModule("runtime"))};\n` +
    `import { api, ${clientTypes.map((name) => `type ${name}`).join(", ")} } from "./client.js";\n` +
    constants("operationConstants", "operations") +
    `import type { ${components}paths${hasDirections ? " as statedPaths" : ""} } from "./schema.js";\n` +
    constants("schemaConstants", "schemas")
  );
}

function reexports(model: BuildModel): string {
  const names = [...runtimeValues, ...runtimeTypes.map((name) => `type ${name}`)];
  const types = [
    ...["CallOptions", "ClientOptions"],
    ...(neededServer(model) === "" ? [] : ["NeededServer"]),
    ...(operationServers(model) === "" ? [] : ["OperationServers"]),
    ...["SecuritySchemes", "Servers"],
  ];
  return (
    `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${literal(model.runtimeModule("runtime"))};\n` +
    `export type { ${types.join(", ")} } from "./client.js";\n` +
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
  const sentSchemas = model.hasDirections ? "SentXmlSchemas" : "XmlSchemas";
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
) => Client<
  paths,
  OperationMethods<GivenSchemes<SecuritySchemes, Options>>,
  SecuritySchemes,
  OperationSecurity,
  GivenSchemes<SecuritySchemes, Options>
>;
`;
}

function operationMethods(model: Model): string {
  const methods = model.operations.flatMap((operation) => {
    const { operationId, path, method, name } = operation;
    if (operationId === undefined) return [];
    const alternatives =
      requiredSecurity(model, name) === undefined ? "[]" : `OperationSecurity[${literal(methodAndPath(operation))}]`;
    const type = `OperationMethod<paths[${literal(path)}][${literal(method)}], SecuritySchemes, ${alternatives}, Given>`;
    return `${operationComment(operation, "  ")}  ${propertyName(operationId)}: ${type};\n`;
  });
  const given = `${methods.length === 0 ? "_" : ""}Given = keyof SecuritySchemes`;
  return (
    "/** The client's methods by operationId. `Given`: the security schemes that the client has credentials for. */\n" +
    `export interface OperationMethods<${given}> {\n${methods.join("")}}\n`
  );
}

function operationSecurity(model: Model): string {
  const required = model.operations.flatMap((operation) => {
    const security = requiredSecurity(model, operation.name);
    if (security === undefined) return [];
    const alternatives = security.map((requirement) => Object.keys(requirement));
    return `  ${propertyName(methodAndPath(operation))}: ${literal(alternatives)};\n`;
  });
  return (
    "/** The security schemes that operations require, by method and path: lists of those that go together, of which one is enough. */\n" +
    `export interface OperationSecurity {\n${required.join("")}}\n`
  );
}

function prerequisiteResources(model: Model): string {
  const members = model.operations.flatMap(({ name, subject }) =>
    subject === undefined ? [] : [`  ${propertyName(name)}: ${valueType(subject, model)};\n`],
  );
  return `/** What the prerequisites of each operation speak of. */\nexport interface PrerequisiteResources {\n${members.join("")}}\n`;
}

function schemas(model: Model): string {
  const { contract, hasDirections } = model;
  // Those that are no component have no name that a caller could give.
  const names = Object.keys(contract.shapes).filter((name) => !name.startsWith("#"));
  const members = names.map((name) => `  ${propertyName(name)}: ${valueType(name, model)};\n`);
  const others = names.filter((name) => contract.shapes[name]?.xml === undefined).map((name) => literal(name));
  const xmlSchemas = others.length === 0 ? "Schemas" : `Omit<Schemas, ${others.join(" | ")}>`;
  return (
    `/** The schemas that can be decoded by name. */\nexport interface Schemas {\n${members.join("")}}\n\n` +
    `/** Those of them that XML has a form of${others.length === 0 ? "" : "; `xmlTable` says why it has none of others"}. */\nexport type XmlSchemas = ${xmlSchemas};\n` +
    (hasDirections ? sentXmlSchemas : "")
  );
}

const sentXmlSchemas = `
/** The same as values of requests: without what answers alone have. */
export type SentXmlSchemas = { [Name in keyof XmlSchemas]: Sent<components["schemas"][Name]> };
`;

function schemaType(schema: SchemaModel, model: Model): string {
  return `${docComment([schema.description])}export type ${schema.name} = ${valueType(schema.name, model)};\n`;
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

/** The type of a schema's value, as an answer has it. */
function valueType(name: string, { hasDirections }: Model): string {
  const type = `components["schemas"][${literal(name)}]`;
  return hasDirections ? `Received<${type}>` : type;
}
