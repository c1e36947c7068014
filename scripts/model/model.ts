import type { ServerVariable } from "../../src/client/server-parts.js";
import type { Style } from "../../src/request/styles.js";
import type { Int64 } from "./choices.js";
import type { Contract } from "./contract.js";

/** What the build knows of a contract: what calls of it need, and what only people and types need. */
export interface Model {
  readonly contract: Contract;
  readonly title: string;
  readonly description: string | undefined;
  readonly servers: readonly [ServerModel, ...ServerModel[]];
  readonly operations: readonly OperationModel[];
  readonly schemas: readonly SchemaModel[];
  /** What integers of 64 bits are in JavaScript. */
  readonly int64: Int64;
  /** Why XML has no form of schemas, by their names: the place, and the reason. */
  readonly withoutXml: Readonly<Record<string, string>>;
  /** JSON pointers of the defaults that have no effect. */
  readonly unfitDefaults: ReadonlySet<string>;
  /** What discriminators make of the schemas' types. */
  readonly tagged: TaggedModel;
  /** The contract as an OpenAPI document, its references to other files brought inside. */
  readonly document: unknown;
}

/** The model, and what the generated files say of the build that made them. Emitters read this alone. */
export interface BuildModel extends Model {
  /** The contract's file name. */
  readonly contractName: string;
  /** How generated modules import the runtime: the specifier of one of its faces, by the name of that face (`runtime`). */
  readonly runtimeModule: (face: string) => string;
  /** Whether the contract's types are generated too, for modules to import. */
  readonly hasTypes: boolean;
}

export interface ServerModel {
  /** With the names of its variables in braces. */
  readonly url: string;
  /** With their defaults. */
  readonly defaultUrl: string;
  readonly variables?: Readonly<Record<string, ServerVariable>>;
  readonly description: string | undefined;
}

export interface OperationModel {
  /** Its name among the contract's operations: the operationId; without one, method and path. */
  readonly name: string;
  readonly operationId: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  /** Whether a bearer token goes with each request. */
  readonly needsBearer: boolean;
  readonly scopes: readonly string[];
  readonly prerequisites: readonly string[];
  /** The name of the schema that the prerequisites speak of. */
  readonly subject: string | undefined;
  /** Those of the path item and the operation's own. */
  readonly parameters: readonly ParameterModel[];
  readonly request: RequestModel | undefined;
  /** In the contract's order. */
  readonly responses: readonly ResponseModel[];
}

export interface ParameterModel {
  readonly name: string;
  readonly location: "path" | "query" | "header" | "cookie";
  readonly isRequired: boolean;
  readonly description: string | undefined;
  /** The type in words: `string`, `list of integer`. */
  readonly type: string;
  /** How its value is written. */
  readonly style: Style;
  /** The first that the contract gives. */
  readonly example: ExampleModel | undefined;
}

export interface RequestModel {
  readonly description: string | undefined;
  /** In the contract's order. */
  readonly content: readonly ContentModel[];
}

export interface ResponseModel {
  /** A status code, `2XX` or `default`. */
  readonly status: string;
  readonly description: string | undefined;
  readonly content: readonly ContentModel[];
}

export interface ContentModel {
  readonly mediaType: string;
  readonly examples: readonly ExampleModel[];
}

export interface ExampleModel {
  readonly name: string;
  readonly summary: string | undefined;
  /** A JSON value; of an XML media type, the document as text. */
  readonly value: unknown;
}

/** A schema of the contract's components. */
export interface SchemaModel {
  readonly name: string;
  readonly description: string | undefined;
  /** Names of an enum's values (`x-enum-varnames`), each with the value and its description. */
  readonly namedValues: readonly NamedValue[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: string | number;
  readonly description: string | undefined;
}

/** What discriminators make of schemas: by JSON pointer, since most have no name. */
export interface TaggedModel {
  /** By the pointer of an alternative: what its tag is. */
  readonly tags: ReadonlyMap<string, TagModel>;
  /** By the pointer of a schema that is read as its descendants: what it is read as. */
  readonly bases: ReadonlyMap<string, readonly BaseAlternativeModel[]>;
  /** By the pointer of such a schema: its tag, where its properties do not name it. */
  readonly undeclared: ReadonlyMap<string, string>;
  /** By the pointer of a reference in `allOf` that means the members of a schema alone, without its alternatives or descendants: that schema's pointer. */
  readonly members: ReadonlyMap<string, string>;
}

/** The values that a member has in one alternative. */
export interface TagModel {
  readonly name: string;
  readonly values: readonly string[];
  readonly isRequired: boolean;
  /** Whether the alternative may be null. */
  readonly isNullable: boolean;
  readonly access: "read" | "write" | undefined;
}

export interface BaseAlternativeModel {
  /** Of the schema in components. */
  readonly pointer: string;
  /** Whether it stands for the schema's members alone. */
  readonly isMembersAlone: boolean;
  /** Whether the base's members are in it only because it is read by the base. */
  readonly isUnrelated: boolean;
  readonly tag: TagModel | undefined;
}
