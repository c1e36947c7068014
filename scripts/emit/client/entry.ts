import type { SecurityRequirement, Server } from "../../../src/contract/contract.js";
import { methodAndPath } from "../../../src/contract/operation-name.js";
import type { BuildModel, Model, OperationModel, SchemaModel } from "../../model/model.js";
import { type Emitter, header } from "../emitter.js";
import { docComment, lineComment, literal, propertyName } from "../literal.js";
import { documentOperation } from "../operation-documentation.js";
import { isExportable, runtimeTypes, runtimeValues } from "./exported-names.js";

/** `index.ts`: the public names of the package that is made of a contract. */
export const entry: Emitter = {
  file: "index.ts",
  emit(model) {
    const body = [
      reexports(model),
      bindings(model.hasDirections ? "SentXmlSchemas" : "XmlSchemas", reasons(model)),
      model.hasDirections ? directedPaths : "",
      clientTypes(model),
      operationMethods(model),
      ...securityTypes(model),
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
function imports({ runtimeModule, hasDirections }: BuildModel, body: string): string {
  const directions = hasDirections ? "  type Directed,\n  type Received,\n  type Sent,\n" : "";
  const operationMethod = body.includes(": OperationMethod<") ? "  type OperationMethod,\n" : "";
  const components = body.includes("components[") ? "components, " : "";
  return (
    `import {\n  bindCheckPrerequisites,\n  bindCreateClient,\n  bindCreateTokenStore,\n  bindDecodeJson,\n  bindDecodeXml,\n  bindEncodeXml,\n` +
    `  type CallOptions as OptionsOfCall,\n  type CheckedOptions,\n  type CheckPrerequisites,\n  type Client,\n  type ClientOptions as OptionsOfClient,\n` +
    `  type DecodeJson,\n  type DecodeXml,\n  type EncodeXml,\n  type GivenSchemes,\n${operationMethod}${directions}  type TokenStore,\n  type TokenStoreOptions,\n} from ${literal(runtimeModule("runtime"))};\n` +
    `import { contract } from "./contract.js";\nimport type { ${components}paths${hasDirections ? " as statedPaths" : ""} } from "./schema.js";\n`
  );
}

function reexports({ runtimeModule }: BuildModel): string {
  const names = [...runtimeValues, ...runtimeTypes.map((name) => `type ${name}`)];
  return (
    `export {\n${names.map((name) => `  ${name},\n`).join("")}} from ${literal(runtimeModule("runtime"))};\n` +
    `export type { components, operations, paths } from "./schema.js";\n`
  );
}

/** Why schemas have no form in XML, for the errors of those that a caller names all the same. */
function reasons({ withoutXml }: Model): string {
  const named = Object.entries(withoutXml).filter(([name]) => !name.startsWith("#"));
  return named.length === 0 ? "" : literal(Object.fromEntries(named));
}

const bindings = (sentSchemas: string, withoutXml: string): string => `${
  withoutXml === "" ? "" : `/** Why XML has no form of these schemas. */\nconst withoutXml = ${withoutXml};\n\n`
}/**
 * Creates a client: one method for each HTTP method, by path, and one for each operation, by operationId.
 *
 * \`client.POST(path, options)\` and its siblings give \`{ data, error, headers, response }\`, where \`error\` is undefined or an ApiError.
 * \`client.operationId(body, options)\` gives the value, or throws that same error. Both are rejected with a TypeError or
 * RangeError for a programmer's mistake, such as a header that cannot be sent, or a timeout that is no time.
 *
 * @throws TypeError for a server that the contract does not have, and for a URL that no request can be sent to
 * @throws RangeError for a number among the options that means nothing
 */
export const createClient: CreateClient = /* @__PURE__ */ bindCreateClient<CreateClient>(contract);

/**
 * Creates a store of access tokens that renews them by a refresh token, for \`createClient({ accessToken: store })\`.
 *
 * @throws TypeError when neither the contract nor the options say where tokens are renewed
 * @throws RangeError for a timeout that is no time
 */
export const createTokenStore: (options: TokenStoreOptions) => TokenStore = /* @__PURE__ */ bindCreateTokenStore(contract);

/**
 * Decodes JSON to a checked value.
 *
 * @param name the schema's name
 * @param input text, or its bytes in UTF-8
 * @param options \`limits\`: how much the text may weigh
 * @throws JsonSyntaxError, ContractError, LimitError
 */
export const decodeJson: DecodeJson<Schemas> = /* @__PURE__ */ bindDecodeJson<Schemas>(contract);

/**
 * Decodes an XML document to a checked value: the same that JSON would give.
 *
 * @param name the schema's name
 * @param input text, or its bytes in the encoding that they declare
 * @param options \`limits\`: how much the text may weigh
 * @returns a promise of the value: the XML parser is loaded when it is first needed
 * @throws XmlSyntaxError, ContractError, LimitError (as the promise's rejection)
 */
export const decodeXml: DecodeXml<XmlSchemas> = /* @__PURE__ */ bindDecodeXml<XmlSchemas>(contract${withoutXml && ", withoutXml"});

/**
 * Encodes a value as an XML document: what \`decodeXml\` reads as that value again.
 *
 * @param name the schema's name
 * @param value the value; members that are undefined are left out, and those that the contract does not know are refused
 * @returns a promise of the document, without an XML declaration: the XML encoder is loaded when it is first needed
 * @throws ContractError for a value that does not fit the schema or that XML cannot hold; TypeError for a value that is inside itself, and
 *   for a schema that has no XML form (as the promise's rejection)
 */
export const encodeXml: EncodeXml<${sentSchemas}> = /* @__PURE__ */ bindEncodeXml<${sentSchemas}>(contract${withoutXml && ", withoutXml"});

/**
 * Checks a resource against the prerequisites that the contract states for an operation, without a call.
 *
 * @param operationId the operation
 * @param resource the resource as it is before the call
 * @param at \`now\`: the local date and time to compare with, \`YYYY-MM-DDThh:mm\`, in the zone of the resource's own dates
 * @returns the rules that are broken; none when nothing speaks against the call
 * @throws RangeError when a date with an offset is to be compared with one without
 */
export const checkPrerequisites: CheckPrerequisites<PrerequisiteResources> = /* @__PURE__ */ bindCheckPrerequisites<PrerequisiteResources>(contract);
`;

function clientTypes(model: Model): string {
  const needed = neededServer(model);
  const own = operationServers(model);
  const known = own === "" ? "Servers" : "Servers, (Servers & OperationServers)[keyof (Servers & OperationServers)]";
  const options =
    needed === "" ? "ClientOptions = Record<never, never>>(\n  options?" : "ClientOptions & NeededServer>(\n  options";
  return `/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, ${known}> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;
${own}${needed}
/** The type of {@link createClient}: what a client is given is not asked for again in its calls. */
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

/** Of the server that is called unless another is chosen: the variables that nothing stands for. */
function neededServer({ servers: [first, ...others] }: Model): string {
  const variables = Object.entries(first.variables ?? {}).filter(([, variable]) => variable.default === undefined);
  if (variables.length === 0) return "";
  const ways = [
    `{ readonly serverVariables: ${variablesType(Object.fromEntries(variables))} }`,
    "{ readonly baseUrl: string }",
    ...(others.length === 0 ? [] : ["{ readonly server: number | (keyof Servers & string) }"]),
  ];
  return `\n/** The contract states no default for what is in the URL of its first server. */\nexport type NeededServer = ${ways.join(" | ")};\n`;
}

/** The variables of servers that operations have of their own, by their URLs. */
function operationServers({ contract }: Model): string {
  const servers = Object.values(contract.operations).flatMap(({ server }) => (server?.variables ? [server] : []));
  if (servers.length === 0) return "";
  return `\n/** The variables of servers that operations have of their own. */\nexport interface OperationServers {\n${serverTypes(servers)}}\n`;
}

function serverTypes(servers: readonly Server[]): string {
  const byUrl = new Map(servers.map(({ url, variables }) => [url, variablesType(variables)]));
  return [...byUrl].map(([url, variables]) => `  ${propertyName(url)}: ${variables};\n`).join("");
}

function variablesType(variables: Server["variables"] = {}): string {
  const members = Object.entries(variables).map(
    ([name, { enum: values }]) =>
      `${propertyName(name)}: ${values?.map((value) => literal(value)).join(" | ") ?? "string"}`,
  );
  return `{ ${members.join("; ")} }`;
}

const directedPaths = `/** The paths, without what answers alone have in requests, and what requests alone have in answers. */
type paths = Directed<statedPaths>;
`;

function operationMethods(model: Model): string {
  const methods = model.operations.flatMap((operation) => {
    const { operationId, path, method, name } = operation;
    if (operationId === undefined) return [];
    const alternatives =
      requiredSecurity(model, name) === undefined ? "[]" : `OperationSecurity[${literal(methodAndPath(operation))}]`;
    const type = `OperationMethod<paths[${literal(path)}][${literal(method)}], SecuritySchemes, ${alternatives}, Given>`;
    return `${documentation(operation)}  ${propertyName(operationId)}: ${type};\n`;
  });
  const given = `${methods.length === 0 ? "_" : ""}Given = keyof SecuritySchemes`;
  return (
    "/** The client's methods by operationId. `Given`: the security schemes that the client has credentials for. */\n" +
    `export interface OperationMethods<${given}> {\n${methods.join("")}}\n`
  );
}

function securityTypes(model: Model): string[] {
  const schemes = Object.entries(model.contract.securitySchemes).map(
    ([name, { type }]) => `  ${propertyName(name)}: ${literal(type)};\n`,
  );
  const required = model.operations.flatMap((operation) => {
    const security = requiredSecurity(model, operation.name);
    if (security === undefined) return [];
    const alternatives = security.map((requirement) => Object.keys(requirement));
    return `  ${propertyName(methodAndPath(operation))}: ${literal(alternatives)};\n`;
  });
  return [
    `/** The kinds of the security schemes that operations name. */\nexport interface SecuritySchemes {\n${schemes.join("")}}\n`,
    "/** The security schemes that operations require, by method and path: lists of those that go together, of which one is enough. */\n" +
      `export interface OperationSecurity {\n${required.join("")}}\n`,
    `/** The variables of the servers, by the servers' URLs. */\nexport interface Servers {\n${serverTypes(model.servers)}}\n`,
  ];
}

/** Undefined where nothing need be sent. */
function requiredSecurity({ contract }: Model, name: string): readonly SecurityRequirement[] | undefined {
  const { security } = contract.operations[name] ?? {};
  return security?.some((requirement) => Object.keys(requirement).length === 0) ? undefined : security;
}

function documentation(operation: OperationModel): string {
  return docComment(
    [
      operation.summary,
      ...documentOperation(operation),
      operation.isDeprecated ? "@deprecated by the contract." : undefined,
    ],
    "  ",
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
    `/** Those of them that XML has a form of${others.length === 0 ? "" : "; `withoutXml` says why it has none of others"}. */\nexport type XmlSchemas = ${xmlSchemas};\n` +
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
