import type { ContractNode } from "../load/contract-node.js";
import type { LoadedContract } from "../load/load-contract.js";
import { openApiVersion } from "../load/openapi-version.js";
import type { Formats, Int64 } from "../model/choices.js";
import type { Contract } from "../model/contract.js";
import type { Model, SchemaModel } from "../model/model.js";
import { checkComponentNames } from "./document/component-names.js";
import { clientServers, compileServers } from "./document/server-object.js";
import { checkExtensions } from "./extensions/extensions.js";
import { compileNamedValues } from "./extensions/named-values.js";
import { type CompiledOperation, compileOperations } from "./operations/operation-object.js";
import { checkRepetition } from "./operations/repetition.js";
import { PatternTimes } from "./schemas/patterns/pattern-times.js";
import { noticeDialect } from "./schemas/schema-keywords.js";
import { SchemaCompiler } from "./schemas/schema-object.js";
import { compileAuthorization, compileTokenRefresh } from "./security/oauth-flow-object.js";
import { compileSecuritySchemes } from "./security/security-scheme-object.js";
import { compileNilAliases } from "./xml/xml-object.js";

export interface CompileOptions {
  /** What integers of 64 bits are in JavaScript (default: `number`, which refuses those that it would round). */
  readonly int64?: Int64;
  /** What texts the formats of dates, times and durations allow (default: `standards`, RFC 3339 and XML Schema). */
  readonly formats?: Formats;
}

/**
 * Makes the model of a contract.
 *
 * @throws ContractFault that names every construct that the build does not support
 */
export function compileContract(loaded: LoadedContract, options: CompileOptions = {}): Model {
  const model = compileModel(loaded.root, options);
  loaded.stopIfFaulty();
  return model;
}

/** The model as far as it can be made; what the build does not support stands in the problems of `root`. */
export function compileModel(
  root: ContractNode,
  { int64 = "number", formats = "standards" }: CompileOptions = {},
): Model {
  const components = root.at("components");
  if (components !== undefined) checkComponentNames(components);
  checkExtensions(root);
  noticeDialect(root.at("jsonSchemaDialect"));

  const version = openApiVersion(root.value) ?? "3.1";
  const schemas = new SchemaCompiler(root, { version, int64, formats, patterns: new PatternTimes() });
  const operations = compileOperations({ root, schemas });
  const servers = compileServers(root);
  const tokenRefresh = compileTokenRefresh(root);
  const operationsByName = Object.fromEntries(operations.map(({ model, operation }) => [model.name, operation]));
  const authorization = compileAuthorization(root, operationsByName);
  const contract: Contract = {
    servers: clientServers(servers),
    operations: operationsByName,
    shapes: schemas.namedShapes(),
    securitySchemes: compileSecuritySchemes(root, schemesOf(operations)),
    nilAliases: compileNilAliases(root),
    ...(tokenRefresh === undefined ? {} : { tokenRefresh }),
    ...(authorization === undefined ? {} : { authorization }),
  };
  checkRepetition(
    root,
    operations.map(({ model }) => model),
    contract,
  );
  return {
    contract,
    title: root.at("info")?.at("title")?.text() ?? "",
    description: root.at("info")?.at("description")?.text(),
    servers,
    operations: operations.map(({ model }) => model),
    schemas: compileSchemaModels(root),
    int64,
    withoutXml: schemas.withoutXml,
    unfitDefaults: schemas.unfitDefaults,
    tagged: schemas.tagged,
    document: root.value,
  };
}

function schemesOf(operations: readonly CompiledOperation[]): ReadonlySet<string> {
  return new Set(operations.flatMap(({ operation }) => (operation.security ?? []).flatMap(Object.keys)));
}

function compileSchemaModels(root: ContractNode): SchemaModel[] {
  const schemas = root.at("components")?.at("schemas");
  return (schemas?.entries() ?? []).map(([name, schema]) => ({
    name,
    description: schema.at("description")?.text(),
    namedValues: compileNamedValues(schema),
  }));
}
