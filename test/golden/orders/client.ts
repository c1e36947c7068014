/**
 * Generated from orders.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import {
  type Api,
  bindCreateClient,
  type CallOptions as OptionsOfCall,
  type CheckedOptions,
  type ClientOptions as OptionsOfClient,
  type CommonOptions as OptionsOfCalls,
  type GivenSchemes,
  type Operation,
  type OperationsClient,
  type OperationMethod,
} from "adultwork-webcam/runtime";
import type { paths, Order, OrderInRequest } from "./schema.js";
import { basic, bearer, headerKey, queryKey, variableServer } from "adultwork-webcam/runtime";

/** What the operations share. */
export const api: Api = {
  servers: [
    /* @__PURE__ */ variableServer(
      "https://{region}.orders.example/{stage}",
      { region: { default: "eu", enum: ["eu", "us"] }, stage: { default: "v1" } },
    ),
    { url: "https://orders.example" },
  ],
  securitySchemes: {
    key: /* @__PURE__ */ headerKey("X-Key"),
    signature: /* @__PURE__ */ queryKey("signature"),
    basic: basic,
    token: bearer,
  },
};

/**
 * Creates a client of some operations: one method for each, by the name that it is given by. What others need is in no bundle.
 *
 * Each method gives the value, or throws an ApiError. It is rejected with a TypeError or RangeError for a programmer's mistake,
 * such as a header that cannot be sent, or a timeout that is no time.
 *
 * @throws TypeError for a server that the contract does not have, and for a URL that no request can be sent to
 * @throws RangeError for a number among the options that means nothing
 */
export const createClient: CreateClient = /* @__PURE__ */ bindCreateClient<CreateClient>(api);

/** The type of {@link createClient}: what a client is given is not asked for again in its calls. */
export type CreateClient = <const Options extends OperationOptions & ClientOptions>(
  options: CheckedOptions<Options, OperationOptions & ClientOptions, SecuritySchemes>,
) => OperationsClient<Options["operations"], SecuritySchemes, GivenSchemes<SecuritySchemes, Options>>;

/** The operations of a client, by the names of its methods. */
export interface OperationOptions {
  readonly operations: Readonly<Record<string, Operation>>;
}

/** A client's methods by operationId: each gives the value, or throws an error of the type that it names. */
export interface OperationMethods {
  /**
   * An order
   *
   * Scope: orders
   *
   * @returns The order.
   * @throws GetOrderError
   * @example
   * await client.getOrder({ params: { path: { id: "<id>" }, header: { "X-Trace": "<X-Trace>" } } });
   */
  getOrder(options: GetOrderOptions): Promise<Order>;
  /**
   * `PUT /orders/{id}`
   *
   * Scope: orders, orders:write
   *
   * Prerequisites:
   * - The order cannot be Sent.
   *
   * @returns Replaced.
   * @throws ReplaceOrderError
   * @example
   * await client.replaceOrder({ id: "6f9619ff-8b86-d011-b42d-00cf4fc964ff", state: "Open", lines: [], payment: { kind: "cash" } }, { params: { path: { id: "<id>" } } });
   * @deprecated by the contract.
   */
  replaceOrder(body: OrderInRequest, options: ReplaceOrderOptions): Promise<undefined>;
  /**
   * `POST /search`
   *
   * @returns The identifiers.
   * @throws SearchError
   * @example
   * await client.search({ text: "<string>" });
   */
  search: OperationMethod<paths["/search"]["post"], SecuritySchemes>;
}

/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, Servers> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;

/** The options of a call, beside its parameters and its body. */
export interface CommonOptions extends OptionsOfCalls<SecuritySchemes> {}

/** The variables of the servers, by the servers' URLs. */
export interface Servers {
  "https://{region}.orders.example/{stage}": { region: "eu" | "us"; stage: string };
  "https://orders.example": {  };
}

/** The kinds of the security schemes that operations name. */
export interface SecuritySchemes {
  key: "apiKey";
  signature: "apiKey";
  basic: "basic";
  token: "bearer";
}

export interface GetOrderOptions extends CommonOptions {
  readonly params: paths["/orders/{id}"]["get"]["parameters"];
  readonly accept?: "application/json" | "application/xml";
}

export interface ReplaceOrderOptions extends CommonOptions {
  readonly params: paths["/orders/{id}"]["put"]["parameters"];
  readonly contentType?: "application/json" | "application/xml";
}
