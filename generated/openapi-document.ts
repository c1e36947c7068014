/**
 * Generated from openapi.yaml. Do not edit: change the contract and build again.
 *
 * @generated
 * @noformat
 */
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated

import type { OpenApiDocument } from "../src/runtime.js";
import type { paths } from "./schema.js";

/** The contract: an OpenAPI document as plain data, its references to other files brought inside. */
export const openapiDocument: OpenApiDocument<paths> = {
  openapi: "3.1.1",
  info: {
    title: "AdultWork webcam booking API",
    version: "1",
    summary: "Cancel a webcam booking made by the authenticated user.",
    description: "The contract of one operation of AdultWork's public REST API, written by hand from the API's own documentation pages.\n\nWire names are kept as the pages spell them (`IsMulitple`). What the pages do not state is said to be\nundocumented here and is not filled in:\n\n- the bodies, media types and statuses of refusals and errors;\n- the status of a successful answer (the pages show its body only; `200` stands for it here);\n- rate limits, size limits and time-outs;\n- the time zone of dates and times;\n- whether the operation may safely be repeated;\n- whether the operation takes the developer's API key, and in which header.\n\nPublic code of callers, and no page, shows two things more: a header `X-CaseType: camelcase` makes the member names\nof an answer camel case, so a client of this contract must not send it; and the host's protection against robots\nanswers with an HTML page of its own, with status 403 or 503.\n\nExtensions of this document (`x-…`) are described, each with its JSON Schema, in `docs/extensions.md`.\n",
  },
  servers: [
    { url: "https://api-sandbox.adultwork.com", description: "Sandbox" },
    { url: "https://api.adultwork.com", description: "Live" },
  ],
  tags: [{ name: "Webcam", description: "Webcam bookings." }],
  "x-xml-nil-aliases": [
    {
      localName: "isnil",
      namespace: "http://www.w3.org/2001/XMLSchema-instance",
      reason: "The page's XML sample marks Performer's PhoneNumber and SignInNameOrEmail with it.",
    },
  ],
  paths: {
    "/v1/Webcam/CancelMadeBooking": {
      post: {
        operationId: "cancelMadeBooking",
        tags: ["Webcam"],
        summary: "Cancel Made Webcam Booking",
        description: "This API operation lets you cancel the made booking for the authenticated user.\n\nParameters can be passed to this operation using the HTTP POST method with serialized JSON in the request body.\n\nThe REST API uses HTTP request headers to determine what data type is returned or to authenticate the\ndeveloper's API key. `Accept: application/json` gives JSON, `Accept: application/xml` gives .NET DataContract XML.\n\nOf the API key, pages of other operations say that it can be passed as a header or as a query-string parameter,\n`apiKey` in their sample; they ask for no access token. This page asks for none, and which header it is, no\npage says that could be had. Public code of callers sends `X-ApiKey` and `X-ApiSecret`, in place of a token or\nbeside one. So no key is stated here as required.\n\nAn Authorization header is required with every request and must contain the access_token of the user.\n\nThis endpoint requires the scope account_webcam_bookings.\n\nWhat happens when a prerequisite is not met, and which answer refuses a request, is undocumented.\n",
        security: [{ oauth2: ["account_webcam_bookings"] }, { bearer: ["account_webcam_bookings"] }],
        "x-prerequisites": {
          description: "This endpoint has a couple of prerequisites which affect the current WebcamBooking.",
          subject: "WebcamBooking",
          identifiedBy: { request: "BookingID", subject: "WebcamBookingID" },
          rules: [
            {
              name: "status-is-open",
              description: "The Status cannot be Cancelled or Rejected.",
              refusedWhen: [{ member: "Status", in: ["Cancelled", "Rejected"] }],
            },
            {
              name: "confirmed-session-is-not-past",
              description: "The SessionDate cannot be in the past when the Status is Confirmed.",
              refusedWhen: [{ member: "Status", in: ["Confirmed"] }, { member: "SessionDate", before: "now" }],
            },
          ],
        },
        requestBody: {
          required: true,
          description: "The booking to cancel and why, as serialized JSON.",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/CancelMadeBookingRequest" },
              examples: {
                sample: {
                  summary: "The page's request sample",
                  value: { BookingID: 1, Reason: "I can't make it." },
                },
              },
            },
          },
        },
        responses: {
          "200": {
            description: "The cancelled booking, in the media type that the Accept header asked for. No page names the status of\nthis answer.\n",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/WebcamBooking" },
                examples: {
                  sample: {
                    summary: "The page's JSON response sample",
                    value: {
                      WebcamBookingID: 1,
                      Duration: 10,
                      Credits: 10,
                      Status: "Cancelled",
                      IsMulitple: true,
                      SoftwareTypeID: 3,
                      SignInNameOrEmail: "ClientUserOnSkype",
                      AlsoPhoneChat: true,
                      CreateDate: "2018-01-01T11:00",
                      SessionDate: "2018-02-01T12:00",
                      AcceptBy: "2018-02-01T00:00",
                      AcceptedDate: "2018-01-01T15:00",
                      ConfirmedDate: null,
                      CancelledDate: "2018-01-01T16:00",
                      CancelledReason: "I can't make it.",
                      CancelledBy: "ClientUser",
                      RejectedReason: null,
                      LastUpdated: "2018-01-01T16:00",
                      Performer: {
                        UserID: 123456,
                        Nickname: "JosepheneBlogs",
                        SignInNameOrEmail: null,
                        PhoneNumber: null,
                        Total: 6,
                        Positive: 7,
                        Neutral: 1,
                        Negative: 0,
                        Ratings: 8,
                        Disputes: 0,
                      },
                    },
                  },
                },
              },
              "application/xml": {
                schema: { $ref: "#/components/schemas/WebcamBooking" },
                examples: {
                  sample: {
                    summary: "The page's XML response sample",
                    value: "<WebcamBooking xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received\">\n    <AcceptBy>2018-02-01T00:00</AcceptBy>\n    <AcceptedDate>2018-01-01T15:00</AcceptedDate>\n    <AlsoPhoneChat>true</AlsoPhoneChat>\n    <CancelledBy>ClientUser</CancelledBy>\n    <CancelledDate>2018-01-01T16:00</CancelledDate>\n    <CancelledReason>I can't make it.</CancelledReason>\n    <Performer>\n        <Disputes xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Profile\">0</Disputes>\n        <Negative xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Profile\">0</Negative>\n        <Neutral xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Profile\">1</Neutral>\n        <Positive xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Profile\">7</Positive>\n        <Ratings xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Profile\">8</Ratings>\n        <Total xmlns=\"http://schemas.datacontract.org/2004/07/API.Models.Profile\">6</Total>\n        <Nickname>JosepheneBlogs</Nickname>\n        <PhoneNumber i:isnil=\"true\" />\n        <SignInNameOrEmail i:isnil=\"true\" />\n        <UserID>123456</UserID>\n    </Performer>\n    <ConfirmedDate i:nil=\"true\" />\n    <CreateDate>2018-01-01T11:00</CreateDate>\n    <Credits>10.0000</Credits>\n    <Duration>10</Duration>\n    <IsMulitple>true</IsMulitple>\n    <LastUpdated>2018-01-01T16:00</LastUpdated>\n    <RejectedReason i:nil=\"true\" />\n    <SessionDate>2018-02-01T00:00</SessionDate>\n    <SignInNameOrEmail>ClientUserOnSkype</SignInNameOrEmail>\n    <SoftwareTypeID>3</SoftwareTypeID>\n    <Status>Cancelled</Status>\n<WebcamBookingID>1</WebcamBookingID> </WebcamBooking>",
                  },
                },
              },
            },
            "x-example-differences": [
              {
                example: "sample",
                member: "/SessionDate",
                reason: "The JSON sample has 2018-02-01T12:00, the XML sample 2018-02-01T00:00. No page says which is meant.",
              },
            ],
          },
          default: {
            description: "Any other answer. Undocumented: no page states the statuses, media types or bodies of refusals and errors.\n",
          },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      oauth2: {
        type: "oauth2",
        description: "An access token is had by the authorization code flow or by the implicit flow. By the text of the \"Access tokens\"\npage it lives 20 minutes (the page's sample says `expires_in` 3600), and a refresh token 14 days; each refresh\nanswers with a new refresh token. The token is an opaque string: its scopes cannot be read from it.\n",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://platform.AdultWork.com/OAuth/Authorize",
            tokenUrl: "https://platform.AdultWork.com/OAuth/token",
            refreshUrl: "https://platform.AdultWork.com/OAuth/token",
            "x-access-token-lifetime": {
              seconds: 1200,
              reason: "The text of the \"Access tokens\" page says 20 minutes; expires_in of an answer says it for the token itself.",
            },
            "x-authorization-cancelled": {
              parameters: { code: "", status: "cancelled" },
              reason: "The \"Authorization Code\" page shows these for a user who cancels. No page states any other refusal.",
            },
            scopes: {
              account_webcam_bookings: "Required by the operations on webcam bookings that name it. No page describes it further.",
            },
          },
          implicit: {
            authorizationUrl: "https://platform.AdultWork.com/OAuth/Authorize",
            scopes: {
              account_webcam_bookings: "Required by the operations on webcam bookings that name it. No page describes it further.",
            },
          },
        },
      },
      bearer: {
        type: "http",
        scheme: "bearer",
        description: "The access token of the user, as `Authorization: bearer {your-access-token}`.",
      },
    },
    schemas: {
      CancelMadeBookingRequest: {
        type: "object",
        description: "The request of the Cancel Made Webcam Booking operation.",
        required: ["BookingID", "Reason"],
        properties: {
          BookingID: { type: "integer", format: "int32", description: "The ID of the webcam booking." },
          Reason: { type: "string", description: "The reason why the client has cancelled this booking." },
        },
      },
      WebcamBooking: {
        type: "object",
        description: "A webcam booking made by the authenticated user.",
        xml: {
          name: "WebcamBooking",
          namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received",
        },
        required: [
          "WebcamBookingID",
          "Duration",
          "Credits",
          "Status",
          "IsMulitple",
          "SoftwareTypeID",
          "SignInNameOrEmail",
          "AlsoPhoneChat",
          "CreateDate",
          "SessionDate",
          "AcceptBy",
          "AcceptedDate",
          "ConfirmedDate",
          "CancelledDate",
          "CancelledReason",
          "CancelledBy",
          "RejectedReason",
          "LastUpdated",
          "Performer",
        ],
        properties: {
          WebcamBookingID: { type: "integer", format: "int32", description: "The ID of the webcambooking." },
          Duration: { type: "integer", format: "int32", description: "The duration in minutes." },
          Credits: {
            type: "number",
            format: "decimal",
            description: "The amount of credits offered.",
            "x-note": "The JSON sample writes 10 and the XML sample 10.0000, which is the same decimal.",
          },
          Status: {
            type: "string",
            description: "The status of the webcam booking. Possible values are: Pending, Accepted, Rejected, Confirmed, Cancelled.\n",
            enum: ["Pending", "Accepted", "Rejected", "Confirmed", "Cancelled"],
          },
          IsMulitple: {
            type: "boolean",
            description: "Indicates if this bookings has been sent to other users as well.",
            "x-note": "The page and both samples spell the name this way.",
          },
          SoftwareTypeID: {
            $ref: "#/components/schemas/SoftwareType",
            description: "The type of software the client wants to use. Possible values are: 1 for MSN Messenger, 2 for Yahoo Messenger and\n3 for Skype.\n",
          },
          SignInNameOrEmail: {
            type: "string",
            description: "The sign-in name or email address of the performer.",
            "x-note": "The samples show the client's name here (ClientUserOnSkype), not the performer's.",
          },
          AlsoPhoneChat: {
            type: "boolean",
            description: "Indicates if this booking was requested as a PhoneChat as well.",
          },
          CreateDate: {
            type: "string",
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time of when this booking was made.",
          },
          SessionDate: {
            type: "string",
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time of when this webcam session should take place.",
            "x-note": "The JSON sample has 2018-02-01T12:00 and the XML sample of the same booking 2018-02-01T00:00.",
          },
          AcceptBy: {
            type: "string",
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time before this webcam booking needs to be accepted.",
          },
          AcceptedDate: {
            type: ["string", "null"],
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time of when this webcam session was accepted.",
            "x-reasoned": "Null is reasoned, not shown. A Pending booking may be cancelled, so a good answer can lack this date.",
          },
          ConfirmedDate: {
            type: ["string", "null"],
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time of when this webcam session was confirmed.",
          },
          CancelledDate: {
            type: ["string", "null"],
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time of when this webcam session was cancelled.",
            "x-reasoned": "Null is reasoned, not shown. A booking in another Status has not been cancelled.",
          },
          CancelledReason: {
            type: ["string", "null"],
            description: "Represents the reason why this webcam booking was rejected.",
            "x-note": "The page says \"rejected\", as it does of RejectedReason. The samples show the Reason that the request gave for cancelling.",
            "x-reasoned": "Null is reasoned, not shown. A booking in another Status has not been cancelled.",
          },
          CancelledBy: {
            type: ["string", "null"],
            description: "Represents the Nickname of the user that cancelled this webcam booking.",
            "x-reasoned": "Null is reasoned, not shown. A booking in another Status has not been cancelled.",
          },
          RejectedReason: {
            type: ["string", "null"],
            description: "Represents the reason why this webcam booking has been rejected.",
          },
          LastUpdated: {
            type: "string",
            format: "local-date-time",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$",
            description: "Represents the date and time of when this webcam session was last updated.",
          },
          Performer: {
            $ref: "#/components/schemas/WebcamBookingPerformer",
            description: "Represents the performer user who received the booking.",
          },
        },
      },
      SoftwareType: {
        type: "integer",
        format: "int32",
        description: "Software for a webcam session.",
        enum: [1, 2, 3],
        "x-enum-varnames": ["MSNMessenger", "YahooMessenger", "Skype"],
        "x-enum-descriptions": ["MSN Messenger", "Yahoo Messenger", "Skype"],
      },
      WebcamBookingPerformer: {
        type: "object",
        description: "The performer of a webcam booking.",
        "x-note": "The page names the type (aws:WebcamBookingPerformer) and shows its members in the samples, but lists and describes none of them. Their types are read from the samples.",
        xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received" },
        required: [
          "UserID",
          "Nickname",
          "SignInNameOrEmail",
          "PhoneNumber",
          "Total",
          "Positive",
          "Neutral",
          "Negative",
          "Ratings",
          "Disputes",
        ],
        properties: {
          UserID: { type: "integer", format: "int32", description: "No page describes this member." },
          Nickname: { type: "string", description: "No page describes this member." },
          SignInNameOrEmail: {
            type: ["string", "null"],
            description: "No page describes this member. The samples show it as null alone.",
          },
          PhoneNumber: {
            type: ["string", "null"],
            description: "No page describes this member. The samples show it as null alone; that it is a string is reasoned.",
            "x-reasoned": "Its type is reasoned from its name, not shown.",
          },
          Total: {
            type: "integer",
            format: "int32",
            description: "No page describes this member.",
            xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
          },
          Positive: {
            type: "integer",
            format: "int32",
            description: "No page describes this member.",
            xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
          },
          Neutral: {
            type: "integer",
            format: "int32",
            description: "No page describes this member.",
            xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
          },
          Negative: {
            type: "integer",
            format: "int32",
            description: "No page describes this member.",
            xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
          },
          Ratings: {
            type: "integer",
            format: "int32",
            description: "No page describes this member.",
            xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
          },
          Disputes: {
            type: "integer",
            format: "int32",
            description: "No page describes this member.",
            xml: { namespace: "http://schemas.datacontract.org/2004/07/API.Models.Profile" },
          },
        },
      },
    },
  },
};
