import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { decodeXml } from "adultwork-webcam";
import { describe, expect, test } from "vitest";
import { page } from "./support/samples.js";

// biome-ignore lint/suspicious/noExplicitAny: a document without types, looked into by path
const contract: any = parseYaml(readFileSync("openapi.yaml", "utf8"));
const operation = contract.paths["/v1/Webcam/CancelMadeBooking"].post;
const success = operation.responses["200"];
const { WebcamBooking, WebcamBookingPerformer, CancelMadeBookingRequest, SoftwareType } = contract.components.schemas;

describe("each rule of the page stands in the contract", () => {
  test("POST /v1/Webcam/CancelMadeBooking", () => {
    expect(Object.keys(contract.paths)).toContain("/v1/Webcam/CancelMadeBooking");
    expect(operation.operationId).toBe("cancelMadeBooking");
    expect(operation.description).toContain(
      "This API operation lets you cancel the made booking for the authenticated user.",
    );
  });

  test("both servers: the sandbox first, then the live one", () => {
    expect(contract.servers.map((server: { url: string }) => server.url)).toEqual([
      "https://api-sandbox.adultwork.com",
      "https://api.adultwork.com",
    ]);
  });

  test("BookingID and Reason are required", () => {
    expect(CancelMadeBookingRequest.required).toEqual(["BookingID", "Reason"]);
    expect(CancelMadeBookingRequest.properties.BookingID).toEqual({
      type: "integer",
      format: "int32",
      description: "The ID of the webcam booking.",
    });
    expect(CancelMadeBookingRequest.properties.Reason).toEqual({
      type: "string",
      description: "The reason why the client has cancelled this booking.",
    });
    expect(operation.requestBody.required).toBe(true);
  });

  test("parameters are passed with serialized JSON in the request body", () => {
    expect(Object.keys(operation.requestBody.content)).toEqual(["application/json"]);
  });

  test("an access token is required, with the scope account_webcam_bookings", () => {
    expect(operation.security).toEqual([
      { oauth2: ["account_webcam_bookings"] },
      { bearer: ["account_webcam_bookings"] },
    ]);
    const { authorizationCode, implicit } = contract.components.securitySchemes.oauth2.flows;
    expect(authorizationCode).toMatchObject({
      authorizationUrl: "https://platform.AdultWork.com/OAuth/Authorize",
      tokenUrl: "https://platform.AdultWork.com/OAuth/token",
    });
    expect(Object.keys(implicit.scopes)).toEqual(["account_webcam_bookings"]);
    expect(contract.components.securitySchemes.bearer).toMatchObject({ type: "http", scheme: "bearer" });
  });

  test("the prerequisites, in the page's words", () => {
    expect(operation["x-prerequisites"].rules.map((rule: { description: string }) => rule.description)).toEqual([
      "The Status cannot be Cancelled or Rejected.",
      "The SessionDate cannot be in the past when the Status is Confirmed.",
    ]);
  });

  test("HTTP request headers determine what data type is returned: JSON or XML", () => {
    expect(Object.keys(success.content)).toEqual(["application/json", "application/xml"]);
    expect(operation.description).toContain("Accept: application/xml");
  });

  test.each([
    ["WebcamBookingID", "integer", "The ID of the webcambooking."],
    ["Duration", "integer", "The duration in minutes."],
    ["Credits", "number", "The amount of credits offered."],
    [
      "Status",
      "string",
      "The status of the webcam booking. Possible values are: Pending, Accepted, Rejected, Confirmed, Cancelled.\n",
    ],
    ["IsMulitple", "boolean", "Indicates if this bookings has been sent to other users as well."],
    [
      "SoftwareTypeID",
      undefined,
      "The type of software the client wants to use. Possible values are: 1 for MSN Messenger, 2 for Yahoo Messenger and\n3 for Skype.\n",
    ],
    ["SignInNameOrEmail", "string", "The sign-in name or email address of the performer."],
    ["AlsoPhoneChat", "boolean", "Indicates if this booking was requested as a PhoneChat as well."],
    ["CreateDate", "string", "Represents the date and time of when this booking was made."],
    ["SessionDate", "string", "Represents the date and time of when this webcam session should take place."],
    ["AcceptBy", "string", "Represents the date and time before this webcam booking needs to be accepted."],
    ["AcceptedDate", ["string", "null"], "Represents the date and time of when this webcam session was accepted."],
    ["ConfirmedDate", ["string", "null"], "Represents the date and time of when this webcam session was confirmed."],
    ["CancelledDate", ["string", "null"], "Represents the date and time of when this webcam session was cancelled."],
    ["CancelledReason", ["string", "null"], "Represents the reason why this webcam booking was rejected."],
    ["CancelledBy", ["string", "null"], "Represents the Nickname of the user that cancelled this webcam booking."],
    ["RejectedReason", ["string", "null"], "Represents the reason why this webcam booking has been rejected."],
    ["LastUpdated", "string", "Represents the date and time of when this webcam session was last updated."],
    ["Performer", undefined, "Represents the performer user who received the booking."],
  ])("response member %s: its type, and the page's description", (name, type, description) => {
    expect(WebcamBooking.properties[name]).toMatchObject({ ...(type === undefined ? {} : { type }), description });
  });

  test("the response has 19 members and its Performer 10, all of them required, in the page's spelling", () => {
    const sample = JSON.parse(page.json);
    expect(Object.keys(WebcamBooking.properties)).toEqual(Object.keys(sample));
    expect(WebcamBooking.required).toEqual(Object.keys(sample));
    expect(Object.keys(WebcamBookingPerformer.properties)).toEqual(Object.keys(sample.Performer));
    expect(WebcamBookingPerformer.required).toEqual(Object.keys(sample.Performer));
    expect([WebcamBooking.required.length, WebcamBookingPerformer.required.length]).toEqual([19, 10]);
  });

  test("Status is one of five, SoftwareTypeID one of three with names", () => {
    expect(WebcamBooking.properties.Status.enum).toEqual(["Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"]);
    expect(SoftwareType).toMatchObject({
      enum: [1, 2, 3],
      "x-enum-varnames": ["MSNMessenger", "YahooMessenger", "Skype"],
      "x-enum-descriptions": ["MSN Messenger", "Yahoo Messenger", "Skype"],
    });
  });

  test("dates are local date-times, not RFC 3339's date-time, which the page's own sample is not", () => {
    const dates = [
      "CreateDate",
      "SessionDate",
      "AcceptBy",
      "AcceptedDate",
      "ConfirmedDate",
      "CancelledDate",
      "LastUpdated",
    ];
    for (const name of dates) expect(WebcamBooking.properties[name].format, name).toBe("local-date-time");
  });

  test("what is nullable without being shown as null says why", () => {
    const reasoned = ["AcceptedDate", "CancelledDate", "CancelledReason", "CancelledBy"];
    for (const name of reasoned) expect(WebcamBooking.properties[name]["x-reasoned"], name).toContain("not shown");
    const nullable = Object.entries<{ type?: unknown }>(WebcamBooking.properties).filter(([, { type }]) =>
      Array.isArray(type),
    );
    expect(nullable.map(([name]) => name).sort()).toEqual([...reasoned, "ConfirmedDate", "RejectedReason"].sort());
  });
});

describe("the page's samples stand in the contract", () => {
  test("the request", () => {
    expect(operation.requestBody.content["application/json"].examples.sample.value).toEqual(JSON.parse(page.request));
  });

  test("the JSON response, with its members in the page's order", () => {
    const example = success.content["application/json"].examples.sample.value;
    expect(JSON.stringify(example)).toBe(JSON.stringify(JSON.parse(page.json)));
  });

  test("the XML response, word for word, and it decodes", async () => {
    const example = success.content["application/xml"].examples.sample.value;
    expect(`${example}\n`).toBe(page.xml);
    await expect(decodeXml("WebcamBooking", example)).resolves.toMatchObject({ WebcamBookingID: 1 });
  });

  test("where the page contradicts itself, a note says so", () => {
    expect(success["x-example-differences"]).toMatchObject([{ example: "sample", member: "/SessionDate" }]);
    expect(WebcamBooking.properties.SessionDate["x-note"]).toContain("2018-02-01T00:00");
    expect(WebcamBooking.properties.Credits["x-note"]).toContain("10.0000");
    expect(WebcamBooking.properties.CancelledReason["x-note"]).toContain("rejected");
  });
});

test("what no page states is said to be undocumented, and no answer but the successful one is described", () => {
  for (const word of ["errors", "rate limits", "time zone"]) expect(contract.info.description).toContain(word);
  expect(Object.keys(operation.responses)).toEqual(["200", "default"]);
  expect(operation.responses.default.description).toContain("Undocumented");
  expect(operation.responses.default.content).toBeUndefined();
});
