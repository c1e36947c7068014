import { deepStrictEqual } from "node:assert/strict";
import { readSample } from "./project.js";

/** Compares what consumer/program.js gave with what it must give, on any platform. */
export async function checkResults(results: unknown): Promise<string> {
  const json: unknown = JSON.parse(await readSample("json"));
  // The two samples of the page are not the same data (x-example-differences in openapi.yaml).
  const xml = { ...Object(json), SessionDate: "2018-02-01T00:00" };
  deepStrictEqual(results, { decoded: { json, xml }, called: { json, xml }, contract, errors });
  return `both decoders, both formats, ${errors.seen.length} errors`;
}

const contract = "3.1.1 /v1/Webcam/CancelMadeBooking";

const errors = {
  seen: [
    [
      "ContractError",
      "isContractError",
      "none",
      'The value at /WebcamBookingID does not fit the contract: expected an integer from -2147483648 to 2147483647, found "one" (json).',
    ],
    [
      "JsonSyntaxError",
      "isJsonSyntaxError",
      "none",
      "Not well-formed JSON at line 1, column 2: expected a member's name in quotation marks (RFC 8259 §4).",
    ],
    [
      "XmlSyntaxError",
      "isXmlSyntaxError",
      "none",
      "Not well-formed XML at line 1, column 16: expected the end tag of WebcamBooking (XML 1.0 §3.1).",
    ],
    [
      "HttpError",
      "isHttpError",
      "unknown",
      "POST /v1/Webcam/CancelMadeBooking was answered with status 503. Whether the server carried out the request is unknown.",
    ],
    [
      "MediaTypeError",
      "isMediaTypeError",
      "accepted",
      "The answer has the media type text/plain, expected application/json or application/xml. The server accepted the request (status 200).",
    ],
    ["TokenError", "isTokenError", "not-sent", "The access token is empty. Nothing was sent to the server."],
    ["AbortError", "isAbortError", "not-sent", "The call was aborted. Nothing was sent to the server."],
    [
      "NetworkError",
      "isNetworkError",
      "unknown",
      "No answer came: no network. Whether the server carried out the request is unknown.",
    ],
    [
      "TimeoutError",
      "isTimeoutError",
      "unknown",
      "The call took longer than 20 ms. Whether the server carried out the request is unknown.",
    ],
    [
      "LimitError",
      "isLimitError",
      "accepted",
      "The limit of 9 bytes was reached. The server accepted the request (status 200).",
    ],
  ],
  unseen: [],
};
