import * as library from "adultwork-webcam";
import { openapiDocument } from "adultwork-webcam/contract";
import { json, xml } from "./samples.js";

const { createClient, decodeJson, decodeXml } = library;
const samples = { json, xml };
const request = { BookingID: 1, Reason: "I can't make it." };

/** Uses the package as an importer does, on nothing but what every platform has. Gives plain data, for the check to compare. */
export async function run() {
  const [path] = Object.keys(openapiDocument.paths);
  return {
    decoded: { json: decodeJson("WebcamBooking", json), xml: await decodeXml("WebcamBooking", xml) },
    called: { json: await call("json"), xml: await call("xml") },
    contract: `${openapiDocument.openapi} ${path}`,
    errors: await errors(),
  };
}

function call(format) {
  return client({ format, answer: [samples[format], { headers: { "Content-Type": `application/${format}` } }] });
}

/** One error of each class that the package exports a guard for: the class, what its guard and the outcome say, and the message. */
async function errors() {
  const provoked = [
    await errorOf(() => decodeJson("WebcamBooking", '{ "WebcamBookingID": "one" }')),
    await errorOf(() => decodeJson("WebcamBooking", "{,}")),
    await errorOf(() => decodeXml("WebcamBooking", "<WebcamBooking>")),
    await errorOf(() => client({ answer: ["", { status: 503 }] })),
    await errorOf(() => client({ answer: ["ok", { headers: { "Content-Type": "text/plain" } }] })),
    await errorOf(() => client({ accessToken: "" })),
    await errorOf(() => client({ signal: AbortSignal.abort("enough") })),
    await errorOf(() => client({ failure: new Error("no network") })),
    await errorOf(() => client({ answer: new Promise(() => {}), timeout: 20 })),
    await errorOf(() =>
      client({ answer: [json, { headers: { "Content-Type": "application/json" } }], limits: { bytes: 9 } }),
    ),
  ];
  const guards = Object.entries(library).filter(([name]) => /^is\w+Error$/.test(name) && name !== "isApiError");
  const namesOf = (matching) => matching.map(([name]) => name);
  return {
    seen: provoked.map((error) => [
      error.name,
      namesOf(guards.filter(([, guard]) => guard(error))).join(),
      error.outcome ?? "none",
      error.message,
    ]),
    unseen: namesOf(guards.filter(([, guard]) => !provoked.some((error) => guard(error)))),
  };
}

function client({ format = "json", accessToken = "token", answer, failure, ...options }) {
  const fetch = async () => {
    if (failure !== undefined) throw failure;
    return new Response(...(await answer));
  };
  return createClient({ accessToken, fetch, format }).cancelMadeBooking(request, options);
}

async function errorOf(task) {
  try {
    await task();
  } catch (error) {
    if (library.isApiError(error)) return error;
    throw error;
  }
  throw new Error("No error was thrown.");
}
