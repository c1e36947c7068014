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
  type GivenSchemes,
  type Operation,
  type OperationsClient,
} from "adultwork-webcam/runtime";
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

/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, Servers> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;

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
