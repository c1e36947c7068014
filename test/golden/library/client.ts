/**
 * Generated from library.json. Do not edit: change the contract and build again.
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
import type { paths, Loan, LoanRequest } from "./schema.js";
import { bearer } from "adultwork-webcam/runtime";

/** What the operations share. */
export const api: Api = { servers: [{ url: "https://library.example/api" }], securitySchemes: { token: bearer } };

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
   * `GET /loans/{id}`
   *
   * @returns The loan.
   * @throws GetLoanError
   * @example
   * await client.getLoan({ params: { path: { id: "<id>" } } });
   */
  getLoan(options: GetLoanOptions): Promise<Loan>;
  /**
   * `DELETE /loans/{id}`
   *
   * Scope: loans
   *
   * @returns Ended.
   * @throws EndLoanError
   * @example
   * await client.endLoan({ params: { path: { id: "<id>" } } });
   */
  endLoan(options: EndLoanOptions): Promise<undefined>;
  /**
   * `POST /loans/{id}/renewals`
   *
   * @returns The loan.
   * @throws RenewLoanError
   * @example
   * await client.renewLoan({ Title: "<string>" }, { params: { path: { id: "<id>" } } });
   */
  renewLoan(body: LoanRequest | undefined, options: RenewLoanOptions): Promise<Loan>;
  /**
   * `POST /loans`
   *
   * Scope: loans
   *
   * @returns The loan.
   * @throws StartLoanError
   * @example
   * await client.startLoan({ Title: "<string>" });
   */
  startLoan(body: LoanRequest, options?: StartLoanOptions): Promise<Loan>;
}

/** How a client reaches the API. */
export interface ClientOptions extends OptionsOfClient<SecuritySchemes, Servers> {}

/** The options of one call. */
export type CallOptions<Operation> = OptionsOfCall<Operation, SecuritySchemes>;

/** The options of a call, beside its parameters and its body. */
export interface CommonOptions extends OptionsOfCalls<SecuritySchemes> {}

/** The variables of the servers, by the servers' URLs. */
export interface Servers {
  "https://library.example/api": {  };
}

/** The kinds of the security schemes that operations name. */
export interface SecuritySchemes {
  token: "bearer";
}

export interface GetLoanOptions extends CommonOptions {
  readonly params: paths["/loans/{id}"]["get"]["parameters"];
  readonly accept?: "application/json" | "application/xml";
}

export interface EndLoanOptions extends CommonOptions {
  readonly params: paths["/loans/{id}"]["delete"]["parameters"];
}

export interface RenewLoanOptions extends CommonOptions {
  readonly params: paths["/loans/{id}/renewals"]["post"]["parameters"];
  readonly accept?: "application/json" | "application/xml";
  readonly contentType?: "application/json";
}

export interface StartLoanOptions extends CommonOptions {
  readonly accept?: "application/json" | "application/xml";
  readonly contentType?: "application/json";
}
