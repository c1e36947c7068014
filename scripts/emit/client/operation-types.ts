import { isMediaRange } from "../../../src/content/media-type.js";
import { essenceOfKey, formatOfKey } from "../../../src/content/media-type-key.js";
import { methodAndPath } from "../../../src/contract/operation-name.js";
import { successesOf } from "../../../src/contract/responses.js";
import type { Operation, ResponseShape } from "../../model/contract.js";
import type { Model, OperationModel } from "../../model/model.js";
import { resolveShape, type Shape } from "../../model/shape.js";
import { docComment, literal, propertyName } from "../literal.js";
import { constantNames } from "./constant-names.js";
import { methodComment } from "./method-comment.js";
import { requiredSecurity } from "./required-security.js";
import type { SchemaTypeReferences } from "./schema-type-references.js";

/** What generated modules say of an operation to the compiler and to people. */
export interface OperationTypes {
  /** The interface of its options; undefined where these depend on what it is given. */
  readonly options: Declaration | undefined;
  /** The type of its errors. */
  readonly error: Declaration;
  /** A method of a client, as a member of an interface; undefined without an operationId. */
  readonly member: string | undefined;
  /** What a call by path takes and gives. */
  readonly call: string;
}

export interface Declaration {
  readonly name: string;
  readonly declaration: string;
}

/** The names of the types of operations, by the operations' names. */
export interface OperationTypeNames {
  readonly options: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
}

export function operationTypeNames({ operations }: Model, taken: readonly string[]): OperationTypeNames {
  const wished = operations.flatMap((operation) => {
    const name = inPascalCase(operation.operationId ?? `${operation.method} ${operation.path}`);
    return [
      [`options ${operation.name}`, `${name}Options`],
      [`errors ${operation.name}`, `${name}Error`],
    ] as const;
  });
  const names = constantNames(new Map(wished), taken);
  const of = (kind: string) => new Map(operations.map(({ name }) => [name, names.get(`${kind} ${name}`) ?? ""]));
  return { options: of("options"), errors: of("errors") };
}

function inPascalCase(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9$]*([A-Za-z0-9$]+)/g, (_, word: string) => word[0]?.toUpperCase() + word.slice(1));
}

/** What types of operations are written with. */
export interface OperationTypesContext {
  readonly model: Model;
  readonly names: OperationTypeNames;
  readonly schemas: SchemaTypeReferences;
}

export function operationTypes(model: OperationModel, stated: Operation, context: OperationTypesContext) {
  return new Writer(model, stated, context).types();
}

class Writer {
  /** The types of the operation, as `schema.ts` states them. */
  private readonly paths: string;
  private readonly options: string;
  private readonly error: string;

  constructor(
    private readonly model: OperationModel,
    private readonly stated: Operation,
    private readonly context: OperationTypesContext,
  ) {
    this.paths = statedTypes(model);
    this.options = context.names.options.get(model.name) ?? "";
    this.error = context.names.errors.get(model.name) ?? "";
  }

  types(): OperationTypes {
    const answer = this.answer();
    const body = this.body();
    const security = literal(alternativesOf(this.context.model, this.model));
    if (answer === undefined || body === undefined)
      return {
        options: undefined,
        error: this.errorType(),
        member: this.member(`: OperationMethod<${this.paths}, SecuritySchemes>`),
        call: `Omit<Call<${this.paths}, SecuritySchemes, ${security}>, "error"> & { error: ${this.error} }`,
      };
    const parameters = parametersOf(body, this.options, this.needsParameters());
    const sent = body.type === undefined ? "" : ` & { readonly body${body.isRequired ? "" : "?"}: ${body.type} }`;
    return {
      options: this.optionsInterface(),
      error: this.errorType(),
      member: this.member(`(${parameters}): Promise<${answer}>`),
      call: `{
      options: ${this.options}${sent};
      data: ${answer};
      error: ${this.error};
      headers: ${this.headers()};
      security: ${security};
    }`,
    };
  }

  private member(signature: string): string | undefined {
    const { operationId } = this.model;
    if (operationId === undefined) return undefined;
    const comment = methodComment(this.model, this.stated, this.context.model, this.error);
    return `${comment}  ${propertyName(operationId)}${signature};\n`;
  }

  private errorType(): Declaration {
    const comment = docComment([`What a call of ${this.called()} can fail with.`]);
    return { name: this.error, declaration: `${comment}export type ${this.error} = ${this.failures()};\n` };
  }

  /** What it is called in texts. */
  private called(): string {
    return `\`${this.model.operationId ?? methodAndPath(this.model)}\``;
  }

  private optionsInterface(): Declaration {
    const { parameters, request } = this.stated;
    const accept = unique(Object.values(successesOf(this.stated)).flatMap(({ content }) => Object.keys(content)));
    const contentType = Object.keys(request?.content ?? {});
    const members = [
      ...(parameters === undefined ? [] : [`params${this.needsParameters() ? "" : "?"}: ${this.paths}["parameters"]`]),
      ...(accept.length === 0 ? [] : [`accept?: ${union(accept.map((key) => literal(key)))}`]),
      ...(contentType.length === 0 ? [] : [`contentType?: ${union(contentType.map((key) => literal(key)))}`]),
    ].map((member) => `  readonly ${member};\n`);
    // What members say is said by those that they stand for, in the runtime: there are many operations.
    const declaration = `export interface ${this.options} extends CommonOptions {\n${members.join("")}}\n`;
    return { name: this.options, declaration };
  }

  private needsParameters(): boolean {
    return this.stated.parameters?.some(({ required }) => required) ?? false;
  }

  /** The type of the value; undefined where it depends on the media type, or is made otherwise than the contract's types say. */
  private answer(): string | undefined {
    const successes = Object.entries(successesOf(this.stated));
    const all = successes.map(([status, response]) => this.content(status, response));
    const keys = unique(successes.map(([, { content }]) => Object.keys(content).join()).filter((key) => key !== ""));
    if (keys.length > 1 || all.some((type) => type === undefined)) return undefined;
    return all.length === 0 ? "undefined" : union(all.filter((type) => type !== undefined));
  }

  /** The type of an answer's body. */
  private content(status: string, { content }: ResponseShape): string | undefined {
    const types = Object.entries(content).map(([key, { shape }]) =>
      isValue(key)
        ? this.received(shape, `["responses"][${statusKey(status)}]["content"][${literal(key)}]`)
        : undefined,
    );
    const [first] = types;
    if (Object.keys(content).length === 0) return "undefined";
    return types.every((type) => type === first) ? first : undefined;
  }

  private received(shape: Shape, place: string): string {
    const named = this.named(shape, (schema) => this.context.schemas.received(schema));
    return named ?? `${this.paths}${place}`;
  }

  /** The type of the body; undefined where it depends on the media type, or where it can be given in another form than the contract's. */
  private body(): BodyType | undefined {
    const { request } = this.stated;
    if (request === undefined || Object.keys(request.content).length === 0) return { type: undefined };
    const types = unique(Object.entries(request.content).map(([key, { shape }]) => this.sent(key, shape)));
    const [type] = types;
    return types.length > 1 || type === undefined ? undefined : { type, isRequired: request.required ?? false };
  }

  private sent(key: string, shape: Shape): string | undefined {
    const { schemas, model } = this.context;
    const format = isValue(key) ? formatOfKey(key) : undefined;
    const kind = resolveShape(shape, model.contract.shapes).kind;
    if (format === undefined || (kind !== "object" && (format === "xml" || kind !== "array"))) return undefined;
    const named = this.named(shape, (schema) => schemas.sent(schema));
    return named ?? `NonNullable<${this.paths}["requestBody"]>["content"][${literal(key)}]`;
  }

  /** The type of what is a schema in components, or a list of such; undefined for anything else. */
  private named(shape: Shape, typeOf: (schema: string) => string): string | undefined {
    if ("nullable" in shape && shape.nullable) return undefined;
    if (shape.kind === "reference")
      return this.context.model.schemas.some(({ name }) => name === shape.name) ? typeOf(shape.name) : undefined;
    if (shape.kind !== "array" || shape.prefixItems !== undefined) return undefined;
    const item = this.named(shape.items, typeOf);
    return item === undefined ? undefined : `${item}[]`;
  }

  private headers(): string {
    const stated = Object.values(successesOf(this.stated)).some(({ headers }) => headers !== undefined);
    return stated ? `SuccessHeaders<${this.paths}>` : "Record<never, never>";
  }

  private failures(): string {
    // `default` stands for failures even where it is the only success that is stated.
    const stated = Object.entries(this.stated.responses).filter(([status]) => !status.startsWith("2"));
    const numbers = stated.map(([status]) => status).filter((status) => status !== "default");
    const data = stated.map(([status, response]) => [status, this.content(status, response)] as const);
    if (numbers.some((status) => !/^\d+$/.test(status)) || data.some(([, type]) => type === undefined))
      return `HttpFailure<${this.paths}> | CallFailure`;
    const other = numbers.length === 0 ? "FailureStatus" : `OtherStatus<${union(numbers)}>`;
    const all = new Map([["default", "undefined"], ...data]);
    const errors = [...all].map(([status, type]) => {
      const value = type === "undefined" ? "undefined" : `${type} | undefined`;
      return `HttpError<${status === "default" ? other : status}, ${value}>`;
    });
    return [...errors.slice(1), ...errors.slice(0, 1), "CallFailure"].join(" | ");
  }
}

/** Without a type: there is no body. */
type BodyType = { readonly type: undefined } | { readonly type: string; readonly isRequired: boolean };

/** A body that may be left out is given as undefined where options come after it. */
function parametersOf(body: BodyType, options: string, areRequired: boolean): string {
  const last = `options${areRequired ? "" : "?"}: ${options}`;
  if (body.type === undefined) return last;
  if (body.isRequired) return `body: ${body.type}, ${last}`;
  return areRequired ? `body: ${body.type} | undefined, ${last}` : `body?: ${body.type}, ${last}`;
}

/** An operation's types, as `schema.ts` states them. */
export function statedTypes({ path, method }: Pick<OperationModel, "path" | "method">): string {
  return `paths[${literal(path)}][${literal(method)}]`;
}

/** The security schemes that it requires: lists of those that go together, of which one is enough; none where nothing is. */
export function alternativesOf(model: Model, { name }: OperationModel): readonly (readonly string[])[] {
  return requiredSecurity(model, name)?.map((requirement) => Object.keys(requirement)) ?? [];
}

/** Whether a body of that media type becomes the value that the contract states. */
function isValue(key: string): boolean {
  return formatOfKey(key) !== undefined && !isMediaRange(essenceOfKey(key));
}

/** As a key of `responses` in `schema.ts`. */
function statusKey(status: string): string {
  return /^[1-9]\d\d$/.test(status) ? status : literal(status);
}

function union(types: readonly string[]): string {
  return unique(types).join(" | ");
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
