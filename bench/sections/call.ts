import { deepStrictEqual } from "node:assert/strict";
import { createClient, type paths } from "adultwork-webcam";
import createFetchClient from "openapi-fetch";
import { measure, shortPace } from "../measure.js";
import { page } from "../page.js";
import { printSamples } from "../print-samples.js";

const answer = new TextDecoder().decode(page.json);
const baseUrl = "https://api.example";
const path = "/v1/Webcam/CancelMadeBooking";
const body = { BookingID: 1, Reason: "I can't make it." };
const headers = { Accept: "application/json", Authorization: "Bearer token" };

const fetch = async (_request: Request) => new Response(answer, { headers: { "Content-Type": "application/json" } });

const plain = createFetchClient<paths>({ baseUrl, headers, fetch });
const client = createClient({ baseUrl, accessToken: "token", fetch });

await checkThatBothSendTheSame();

const comparedWith = "openapi-fetch, POST";
printSamples(
  await measure(
    [
      { name: comparedWith, run: () => plain.POST(path, { body }) },
      {
        name: "the stub, its answer read",
        comparedWith,
        run: async () => (await fetch(await requestOfOurOwn())).json(),
      },
      { name: "client.POST", comparedWith, run: () => client.POST(path, { body }) },
      { name: "client.cancelMadeBooking", comparedWith, run: () => client.cancelMadeBooking(body) },
    ],
    shortPace,
  ),
);

/** What a caller without any client makes. */
async function requestOfOurOwn(): Promise<Request> {
  const sent = { ...headers, "Content-Type": "application/json" };
  return new Request(baseUrl + path, { method: "POST", headers: sent, body: JSON.stringify(body) });
}

/** A client that sent less, or gave another value, would be compared with for nothing. */
async function checkThatBothSendTheSame(): Promise<void> {
  const sent: unknown[] = [];
  const keep = async (request: Request) => {
    const { method, url, headers: fields } = request;
    sent.push({ method, url, headers: Object.fromEntries(fields), body: await request.clone().text() });
    return fetch(request);
  };
  const { data: theirs } = await plain.POST(path, { body, fetch: keep });
  const { data: ours } = await client.POST(path, { body, fetch: keep });
  deepStrictEqual(ours, theirs);
  deepStrictEqual(sent[1], sent[0]);
  deepStrictEqual(await client.cancelMadeBooking(body), theirs);
}
