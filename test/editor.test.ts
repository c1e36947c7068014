import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateFrom, temporaryDirectory } from "./support/build.js";
import { openEditor } from "./support/language-service.js";
import { smallContract } from "./support/small-contract.js";

const editor = openEditor("test/shown-in-an-editor.ts");

const imports = `import { type ApiClient, createClient, type WebcamBooking } from "../generated/index.js";
import { createClient as createSmallClient } from "../generated/client.js";
import { cancelMadeBooking } from "../generated/operations.js";
const body = { BookingID: 1, Reason: "I can't make it." };
const path = "/v1/Webcam/CancelMadeBooking";
declare const maybe: string | undefined;
const client = createClient({ accessToken: "token" });
const bare = createClient();
const small = createSmallClient({ operations: { cancelMadeBooking }, accessToken: "token" });
const bareSmall = createSmallClient({ operations: { cancelMadeBooking } });
export type { ApiClient, WebcamBooking };
export { body, path, maybe, client, bare, small, bareSmall };
`;

const hovers = (code: string) => editor.hovers(imports + code);
const typesAt = (code: string) => hovers(code).map(({ type }) => type.replaceAll(/\s+/g, " "));
const messagesOf = (code: string) => editor.messages(imports + code);

const signature = "body: CancelMadeBookingRequest, options?: CancelMadeBookingOptions";

describe("what an editor shows where the pointer rests", () => {
  test.each<[string, string[]]>([
    ["const /**/one = createClient({ accessToken: 't' });", ["const one: ApiClient"]],
    ["const /**/one = createClient({ credentials: { bearer: 't' } });", ["const one: ApiClient"]],
    [
      "client./**/cancelMadeBooking(body);",
      [`(method) OperationMethods.cancelMadeBooking(${signature}): Promise<WebcamBooking>`],
    ],
    ["small./**/cancelMadeBooking(body);", [`(property) cancelMadeBooking: (${signature}) => Promise<WebcamBooking>`]],
    ["const /**/booking = await client.cancelMadeBooking(body);", ["const booking: WebcamBooking"]],
    ["const /**/booking = await small.cancelMadeBooking(body);", ["const booking: WebcamBooking"]],
    ["const /**/booking = await bare.cancelMadeBooking(body, { accessToken: 't' });", ["const booking: WebcamBooking"]],
    [
      "(await client.cancelMadeBooking(body))./**/Performer;",
      ["(property) WebcamBooking.Performer: WebcamBookingPerformer"],
    ],
    [
      "(await client.cancelMadeBooking(body))./**/SoftwareTypeID;",
      ["(property) WebcamBooking.SoftwareTypeID: SoftwareType"],
    ],
    [
      "const { /**/data, /**/error, /**/response } = await client.POST(path, { body });",
      [
        "const data: WebcamBooking | undefined",
        "const error: CancelMadeBookingError | undefined",
        "const response: Response | undefined",
      ],
    ],
    [
      "client./**/POST(path, { body });",
      [
        '(property) POST: <"/v1/Webcam/CancelMadeBooking">(path: "/v1/Webcam/CancelMadeBooking", ' +
          "options: CancelMadeBookingOptions & { readonly body: CancelMadeBookingRequest; }) " +
          "=> Promise<Result<WebcamBooking, CancelMadeBookingError, Record<never, never>>>",
      ],
    ],
    [
      "const { error } = await client.POST(path, { body }); if (error?.name === 'HttpError') { /**/error; error./**/status; error./**/outcome; }",
      [
        "const error: HttpError<FailureStatus, undefined>",
        "(property) HttpError<FailureStatus, undefined>.status: FailureStatus",
        "(property) HttpError<FailureStatus, undefined>.outcome: Outcome",
      ],
    ],
    [
      "const { error } = await client.POST(path, { body }); if (error?.name === 'ContractError') { /**/error; }",
      ["const error: InCall<ContractError>"],
    ],
    [
      "const double: Pick<ApiClient, 'cancelMadeBooking'> = { cancelMadeBooking: async (/**/request) => { throw request; } };",
      ["(parameter) request: CancelMadeBookingRequest"],
    ],
  ])("%s", (code, expected) => {
    expect(typesAt(code)).toEqual(expected);
  });

  test("a method of a client that has no token asks for one, and is short all the same", () => {
    const [type = ""] = typesAt("bare./**/cancelMadeBooking(body, { accessToken: 't' });");
    expect(type).toContain(
      "(method) cancelMadeBooking(body: CancelMadeBookingRequest, options: CancelMadeBookingOptions & ",
    );
    expect(type).toContain('"accessToken is required by cancelMadeBooking"');
    expect(type).toContain("): Promise<WebcamBooking>");
    expect(type.length).toBeLessThan(300);
  });

  test.each(["client", "small"])("what the contract says of an operation, what it throws, and a call: %s", (name) => {
    const [hover] = hovers(`${name}./**/cancelMadeBooking(body);`);
    expect(hover?.documentation).toContain(
      "This API operation lets you cancel the made booking for the authenticated user.",
    );
    expect(hover?.documentation).toContain("Scope: account_webcam_bookings");
    expect(hover?.documentation).toContain("- The Status cannot be Cancelled or Rejected.");
    expect(hover?.tags).toMatchObject({
      throws: "CancelMadeBookingError",
      example: 'await client.cancelMadeBooking({ BookingID: 1, Reason: "I can\'t make it." });',
    });
  });

  test("what the contract says of a member", () => {
    const [hover] = hovers("(await client.cancelMadeBooking(body))./**/Credits;");
    expect(hover).toMatchObject({ type: "(property) WebcamBooking.Credits: number" });
    expect(hover?.tags["description"]).toBe("The amount of credits offered.");
  });
});

describe("what an editor offers", () => {
  const booking = ["Status", "SessionDate", "Performer", "IsMulitple"];
  const options = [
    "accept",
    "accessToken",
    "contentType",
    "credentials",
    "format",
    "limits",
    "retry",
    "signal",
    "timeout",
  ];
  test.each<[string, string[]]>([
    ["client./**/", ["cancelMadeBooking", "POST", "use", "eject"]],
    ["bare./**/", ["cancelMadeBooking", "POST", "use", "eject"]],
    ["client.cancelMadeBooking({ /**/ });", ["BookingID", "Reason"]],
    ["bare.cancelMadeBooking({ /**/ });", ["BookingID", "Reason"]],
    ["small.cancelMadeBooking({ /**/ });", ["BookingID", "Reason"]],
    ["client.cancelMadeBooking(body, { /**/ });", options],
    ["client.POST('/**/');", ["/v1/Webcam/CancelMadeBooking"]],
    ["client.POST('/v1/Webcam/CancelMadeBooking', { /**/ });", ["body", ...options]],
    ["client.cancelMadeBooking(body, { accept: '/**/' });", ["application/json", "application/xml"]],
    ["(await client.cancelMadeBooking(body))./**/", booking],
    ["const { data } = await client.POST(path, { body }); data?./**/", booking],
    ["createClient({ /**/ });", ["accessToken", "baseUrl", "credentials", "format", "server", "timeout"]],
    [
      "const { error } = await client.POST(path, { body }); if (error?.name === '/**/') {}",
      ["HttpError", "TokenError"],
    ],
  ])("%s", (code, expected) => {
    expect(editor.completions(imports + code)).toEqual(expect.arrayContaining(expected));
  });

  test("nothing that no caller could write", () => {
    expect(
      editor.completions(`${imports}bare.cancelMadeBooking(body, { /**/ });`).filter((name) => /\W/.test(name)),
    ).toEqual([]);
  });
});

describe("what the compiler says", () => {
  const sent = "{ BookingID: number; Reason: string; }";
  test.each<[string, string, string]>([
    [
      "without a token",
      "bare.cancelMadeBooking(body);",
      `Argument of type '${sent}' is not assignable to parameter of type '"accessToken is required by cancelMadeBooking"'.`,
    ],
    [
      "without a token, of a client of some operations",
      "bareSmall.cancelMadeBooking(body);",
      `Argument of type '${sent}' is not assignable to parameter of type '"accessToken is required by cancelMadeBooking"'.`,
    ],
    [
      "with a token that may be undefined",
      "createClient({ accessToken: maybe });",
      "Type 'string | undefined' is not assignable to type 'AccessToken'.",
    ],
    [
      "without a token, but with other options",
      "bare.cancelMadeBooking(body, { timeout: 1 });",
      "Property 'accessToken' is missing in type '{ timeout: number; }' but required in type 'NeededToken<\"accessToken is required by cancelMadeBooking\">'.",
    ],
    [
      "without a token, by path",
      "bare.POST(path, { body });",
      "but required in type 'NeededToken<\"accessToken is required by POST /v1/Webcam/CancelMadeBooking\">'.",
    ],
    [
      "of a client without a token, where one with it is needed",
      "const one: ApiClient = bare;",
      "credentials that operations require",
    ],
    [
      "of a misspelt option of a method",
      "client.cancelMadeBooking(body, { timout: 1 });",
      "'timout' does not exist in type 'CancelMadeBookingOptions'. Did you mean to write 'timeout'?",
    ],
    [
      "of a misspelt option of a call by path",
      "client.POST(path, { body, timout: 1 });",
      "'timout' does not exist in type 'CancelMadeBookingOptions & ",
    ],
    ["of a misspelt option of a client", "createClient({ acessToken: 't' });", "Did you mean to write 'accessToken'?"],
    ["of a misspelt scheme", "createClient({ credentials: { oauth: 't' } });", "Did you mean to write 'oauth2'?"],
    [
      "of another format",
      "createClient({ format: 'yaml' });",
      `Type '"yaml"' is not assignable to type 'Format | undefined'.`,
    ],
    ["of another path", "client.POST('/v1/Nothing', { body });", `parameter of type '"/v1/Webcam/CancelMadeBooking"'`],
    [
      "of a body without a member",
      "client.cancelMadeBooking({ BookingID: 1 });",
      "Property 'Reason' is missing in type '{ BookingID: number; }' but required in type 'CancelMadeBookingRequest'.",
    ],
    [
      "of a misspelt member of a body",
      "client.cancelMadeBooking({ BookingID: 1, Reson: '' });",
      "'Reson' does not exist in type 'CancelMadeBookingRequest'. Did you mean to write 'Reason'?",
    ],
    [
      "of an answer",
      "const id: string = await client.cancelMadeBooking(body);",
      "Type 'WebcamBooking' is not assignable to type 'string'.",
    ],
    [
      "of a member that the contract spells otherwise",
      "(await client.cancelMadeBooking(body)).IsMultiple;",
      "Property 'IsMultiple' does not exist on type 'WebcamBooking'. Did you mean 'IsMulitple'?",
    ],
  ])("%s", (_, code, expected) => {
    const messages = messagesOf(`export {};\n${code}`);
    expect(messages.join("\n")).toContain(expected);
    expect(messages.length).toBe(1);
  });
});

describe("another contract", () => {
  const object = (properties: object) => ({ type: "object", properties });
  const answer = (schema: unknown) => ({ content: { "application/json": { schema } } });
  const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const security = (name: string) => [{ [name]: [] }];
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
  const contract = smallContract(
    {
      "/things/{id}": {
        get: {
          operationId: "getThing",
          parameters,
          security: security("key"),
          responses: {
            "200": { description: "The thing.", ...answer(reference("Thing")) },
            "404": { description: "", ...answer(reference("Problem")) },
            "409": { description: "" },
          },
        },
        put: {
          operationId: "putThing",
          parameters,
          security: security("jwt"),
          requestBody: answer(reference("Thing")),
          responses: { "200": { description: "", ...answer({ type: "array", items: reference("Thing") }) } },
        },
      },
      "/report": {
        get: {
          operationId: "getReport",
          security: security("jwt"),
          responses: {
            "200": {
              description: "",
              content: {
                "text/csv": { schema: { type: "string" } },
                "application/json": { schema: reference("Problem") },
              },
            },
          },
        },
      },
      "/open": { get: { operationId: "open", responses: { "204": { description: "" } } } },
    },
    {
      components: {
        securitySchemes: {
          jwt: { type: "http", scheme: "bearer" },
          key: { type: "apiKey", in: "header", name: "X-Key" },
        },
        schemas: {
          Thing: object({ id: { type: "string", readOnly: true }, name: { type: "string" } }),
          Problem: object({ title: { type: "string" } }),
        },
      },
    },
  );

  test("shows its names, and asks for its credentials by theirs", async () => {
    const directory = await temporaryDirectory();
    for (const [name, text] of await generateFrom(contract)) await writeFile(join(directory, name), text);
    const other = openEditor(join(directory, "shown.ts"));
    const start = `import { createClient } from "./index.js";\nconst all = createClient({ accessToken: "t", credentials: { key: "k" } });
const bare = createClient();\nconst params = { path: { id: "1" } };\n`;
    const shown = (code: string) => other.hovers(start + code).map(({ type }) => type.replaceAll(/\s+/g, " "));
    expect(shown("all./**/getThing({ params }); all./**/putThing({}, { params }); all./**/open();")).toEqual([
      "(method) OperationMethods.getThing(options: GetThingOptions): Promise<Thing>",
      "(method) OperationMethods.putThing(body: ThingInRequest | undefined, options: PutThingOptions): Promise<Thing[]>",
      "(method) OperationMethods.open(options?: OpenOptions): Promise<undefined>",
    ]);
    expect(other.hovers(`${start}all./**/open();`)[0]).toMatchObject({ documentation: "`GET /open`" });
    expect(shown("const /**/csv = await all.getReport({ accept: 'text/csv' });")).toEqual(["const csv: string"]);
    const [found, absent] = shown(`const { error } = await all.GET("/things/{id}", { params });
if (error?.name === "HttpError" && error.status === 404) error./**/data; if (error?.name === "HttpError" && error.status === 409) error./**/data;`);
    expect([found, absent]).toEqual([
      "(property) HttpError<404, Problem | undefined>.data: Problem | undefined",
      "(property) HttpError<409, undefined>.data: undefined",
    ]);
    const said = (code: string) => other.messages(`${start}export { all, bare, params };\n${code}`).join("\n");
    expect(said("bare.getThing({ params });")).toContain("credentials.key is required by getThing");
    expect(said("bare.putThing({}, { params });")).toContain("accessToken is required by putThing");
    expect(said("bare.getReport();")).not.toBe("");
    expect(said('bare.GET("/report");')).toContain("accessToken is required by GET /report");
    expect(said('bare.open(); bare.GET("/open");')).toBe("");
  });
});
