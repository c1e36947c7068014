import type { ApiError, NetworkError, Outcome } from "adultwork-webcam";
import {
  type AcceptOf,
  type Call,
  type Failure,
  type FailureStatus,
  type HttpError,
  isContractError,
  isHttpError,
  isNetworkError,
  type OperationMethod,
  type PathMethods,
  type SuccessData,
} from "adultwork-webcam/runtime";
import { expectTypeOf, test } from "vitest";

interface Thing {
  id: number;
}
interface Problem {
  title: string;
}

/** As openapi-typescript writes it. */
interface GetThing {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: {
    200: {
      headers: { "X-Left": number; "X-Tags"?: string[]; "X-Object"?: { a: string }; [name: string]: unknown };
      content: { "application/json": Thing; "application/xml": Thing; "text/csv": unknown; "image/*": unknown };
    };
    202: { headers: { [name: string]: unknown }; content?: never };
    404: { headers: { [name: string]: unknown }; content: { "application/problem+json": Problem } };
    409: { headers: { [name: string]: unknown }; content?: never };
    "4XX": { headers: { [name: string]: unknown }; content: { "text/plain": string } };
    default: { headers: { [name: string]: unknown }; content: { "application/json": Thing } };
  };
}

interface Plain extends Omit<GetThing, "responses"> {
  responses: { 200: GetThing["responses"][200]; 404: GetThing["responses"][404] };
}

interface Calls {
  GET: { "/thing": Call<GetThing>; "/plain": Call<Plain> };
}

declare const client: PathMethods<Calls> & { getPlain: OperationMethod<Plain> };

test("after isHttpError and a status, data is what the contract states for that status", async () => {
  const { error } = await client.GET("/thing");
  if (isHttpError(error)) {
    if (error.status === 404) expectTypeOf(error.data).toEqualTypeOf<Problem | undefined>();
    if (error.status === 409) expectTypeOf(error.data).toEqualTypeOf<undefined>();
    if (error.status === 418) expectTypeOf(error.data).toEqualTypeOf<string | undefined>();
    if (error.status === 503) expectTypeOf(error.data).toEqualTypeOf<Thing | undefined>();
    // @ts-expect-error a 2xx answer is no failure
    error.status === 200;
  }
  if (isNetworkError(error)) expectTypeOf(error).toExtend<NetworkError>();
  if (isContractError(error)) expectTypeOf(error.path).toEqualTypeOf<string>();
});

test("an error of any status that the contract does not state has no data", async () => {
  const { error } = await client.GET("/plain");
  if (isHttpError(error) && error.status === 500) expectTypeOf(error.data).toEqualTypeOf<undefined>();
  if (isHttpError(error) && error.status === 404) expectTypeOf(error.data).toEqualTypeOf<Problem | undefined>();
});

test("error is an ApiError always; an HttpError has no data where no body of a failure is stated", async () => {
  expectTypeOf<Failure<GetThing>>().toExtend<ApiError>();
  type Bare = Failure<{ responses: { 200: GetThing["responses"][200]; 500: { content?: never } } }>;
  expectTypeOf<Extract<Bare, { name: "HttpError" }>["data"]>().toEqualTypeOf<undefined>();
  expectTypeOf<Extract<Bare, { name: "HttpError" }>["status"]>().toEqualTypeOf<FailureStatus>();
});

test("where default is the only success that is stated, it stands for failures too", () => {
  type Error = Failure<{ responses: { default: { content: { "application/json": Thing } } } }>;
  expectTypeOf<Extract<Error, { name: "HttpError" }>>().toEqualTypeOf<HttpError<FailureStatus, Thing | undefined>>();
});

test("a switch over the names of errors narrows, and can be exhaustive", async () => {
  const { error } = await client.GET("/thing");
  if (error === undefined) return;
  expectTypeOf(error.outcome).toEqualTypeOf<Outcome>();
  switch (error.name) {
    case "HttpError":
      if (error.status === 404) expectTypeOf(error.data).toEqualTypeOf<Problem | undefined>();
      break;
    case "ContractError":
      expectTypeOf(error.path).toEqualTypeOf<string>();
      break;
    case "TimeoutError":
      expectTypeOf(error.timeout).toEqualTypeOf<number>();
      break;
    case "LimitError":
      expectTypeOf(error.maximum).toEqualTypeOf<number>();
      break;
    case "JsonSyntaxError":
    case "XmlSyntaxError":
      expectTypeOf(error.rule).toBeString();
      break;
    case "AbortError":
    case "MediaTypeError":
    case "NetworkError":
    case "TokenError":
      break;
    default:
      expectTypeOf(error).toBeNever();
  }
});

test("of an error that is not known to be a call's, isHttpError says no more than its class", () => {
  const thrown: unknown = undefined;
  if (isHttpError(thrown)) {
    expectTypeOf(thrown.status).toEqualTypeOf<number>();
    expectTypeOf(thrown.data).toEqualTypeOf<unknown>();
  }
});

test("data is one of what the contract states, by media type: a value, text, or a Blob", async () => {
  expectTypeOf<SuccessData<GetThing>>().toEqualTypeOf<unknown>();
  expectTypeOf<SuccessData<GetThing, "application/json">>().toEqualTypeOf<Thing | undefined>();
  expectTypeOf(await client.getPlain({ accept: "text/csv" })).toEqualTypeOf<string>();
  expectTypeOf(await client.getPlain({ accept: "image/png" })).toEqualTypeOf<unknown>();
  expectTypeOf<AcceptOf<GetThing>>().toEqualTypeOf<
    "application/json" | "application/xml" | "text/csv" | `image/${string}`
  >();
  // @ts-expect-error the contract does not state it
  client.GET("/plain", { accept: "application/pdf" });
  // @ts-expect-error nor here
  client.getPlain({ accept: "application/pdf" });
});

test("headers are those that the contract states, by its own names", async () => {
  const { headers } = await client.GET("/plain");
  expectTypeOf(headers?.["X-Left"]).toEqualTypeOf<number | undefined>();
  expectTypeOf(headers?.["X-Tags"]).toEqualTypeOf<string[] | undefined>();
  // An object is given as it came.
  expectTypeOf(headers?.["X-Object"]).toEqualTypeOf<string | undefined>();
  // @ts-expect-error the contract does not state it
  headers?.["X-Other"];
});

test("where no success is stated, default is one", () => {
  expectTypeOf<
    SuccessData<{ responses: { default: { content: { "application/pdf": string; "application/json": Thing } } } }>
  >().toEqualTypeOf<Blob | Thing>();
});
