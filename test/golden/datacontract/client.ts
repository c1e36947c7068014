/**
 * Generated from datacontract.yaml. Do not edit: change the contract and build again.
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
} from "adultwork-webcam/runtime";
import type { Fleet, ArrayOfVehicle, ArrayOfKeyValueOfstringint } from "./schema.js";
import { bearer } from "adultwork-webcam/runtime";

/** What the operations share. */
export const api: Api = { servers: [{ url: "https://fleet.example.com" }], securitySchemes: { bearer: bearer } };

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
   * The fleet
   *
   * @returns The fleet.
   * @throws GetFleetError
   * @example
   * await client.getFleet();
   */
  getFleet(options?: GetFleetOptions): Promise<Fleet>;
  /**
   * The vehicles alone
   *
   * @returns The vehicles.
   * @throws ListVehiclesError
   * @example
   * await client.listVehicles();
   */
  listVehicles(options?: ListVehiclesOptions): Promise<ArrayOfVehicle>;
  /**
   * How many vehicles there are, by type
   *
   * @returns The counts, and the years of purchase.
   * @throws CountVehiclesError
   * @example
   * await client.countVehicles();
   */
  countVehicles(options?: CountVehiclesOptions): Promise<ArrayOfKeyValueOfstringint>;
}

/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, Servers> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;

/** The options of a call, beside its parameters and its body. */
export interface CommonOptions extends OptionsOfCalls<SecuritySchemes> {}

/** The variables of the servers, by the servers' URLs. */
export interface Servers {
  "https://fleet.example.com": {  };
}

/** The kinds of the security schemes that operations name. */
export interface SecuritySchemes {
  bearer: "bearer";
}

export interface GetFleetOptions extends CommonOptions {
  readonly accept?: "application/json" | "application/xml";
}

export interface ListVehiclesOptions extends CommonOptions {
  readonly accept?: "application/json" | "application/xml";
}

export interface CountVehiclesOptions extends CommonOptions {
  readonly accept?: "application/json" | "application/xml";
}
