import type {
  Contract,
  HeaderShape,
  PartEncoding as StatedEncoding,
  Operation as StatedOperation,
  Parameter as StatedParameter,
} from "../contract/contract.js";
import type { Schema } from "../values/schema/schema.js";
import type { XmlDocument } from "../xml/parts.js";

/** What the operations of an API share. */
export type Api = Pick<Contract, "servers" | "securitySchemes">;

/**
 * An operation of an API: all that a call of it needs to know, beside what the operations share.
 *
 * @typeParam Types its parameters, bodies and answers, as openapi-typescript writes them
 * @typeParam Alternatives lists of the security schemes that go together, of which one is enough; none where nothing is required
 */
export interface Operation<Types = unknown, Alternatives = unknown>
  extends Pick<StatedOperation, "method" | "path" | "server" | "security"> {
  readonly parameters?: readonly Parameter[];
  readonly request?: RequestBody;
  /** By status code, range (`4XX`) or `default`: the answers that the contract states. */
  readonly responses: Readonly<Record<string, Answer>>;
  /** For the compiler alone: no operation has it. */
  readonly types?: { readonly operation: Types; readonly alternatives: Alternatives };
}

/** OpenAPI Parameter Object: what a parameter is, and how it is written. */
export interface Parameter extends Omit<StatedParameter, "shape"> {
  readonly schema: Schema;
}

export interface RequestBody {
  readonly required?: true;
  /** By media type, in the contract's order. */
  readonly content: Readonly<Record<string, RequestContent>>;
}

/** What is known of XML is loaded when it is needed. */
export type LoadDocument = () => Promise<XmlDocument>;

/** What a body is. */
export interface Content {
  readonly schema: Schema;
  /** Loads how it stands in a document of XML. */
  readonly xml?: LoadDocument;
}

/** A body's schema; any value, where the contract states none. */
export interface RequestContent extends Content {
  /** Of a form: how its parts are written, by the part's name. */
  readonly encoding?: Readonly<Record<string, PartEncoding>>;
}

/** OpenAPI Encoding Object. */
export interface PartEncoding extends Omit<StatedEncoding, "xml"> {
  /** Of a part in XML. */
  readonly xml?: LoadDocument;
}

/** OpenAPI Response Object. */
export interface Answer {
  /** By media type; empty for an answer without a body. */
  readonly content: Readonly<Record<string, Content>>;
  /** By name, as the contract writes it. */
  readonly headers?: Readonly<Record<string, Header>>;
}

export interface Header extends Omit<HeaderShape, "shape"> {
  readonly schema: Schema;
}
