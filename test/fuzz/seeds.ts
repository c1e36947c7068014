import { written } from "../support/layouts.js";
import { page } from "../support/samples.js";
import { allDocuments } from "../xml/documents/index.js";
import type { AnswerInput, DecoderInput, Input, InputLimits } from "./input.js";

/** Goes with each call. No error may show it. */
export const token = "fuzz-token-7d1c2b9ae4f05563";

export const defaultLimits: InputLimits = { depth: 256, bytes: 1 << 20, attributes: 256 };

const escapedToken = Array.from(
  token,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
).join("");
const referencedToken = Array.from(token, (character) => `&#${character.charCodeAt(0)};`).join("");

const jsonTexts = [
  page.json,
  page.json.replace('"Pending"', `"${token}"`),
  page.json.replace('"Pending"', `"${escapedToken}"`),
  page.json.replace('"Duration"', `"${token}"`),
  '{"WebcamBookingID":1e400,"Credits":0.1000,"Duration":10.0,"Total":-0}',
  '{"Performer":null,"Performer":{},"\\u0050erformer":[]}',
  '{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}',
  '["\\ud83d\\ude00","\\ud800",1.0E+2,-0,true,false,null,{},[]]',
  "[".repeat(300),
];

const xmlTexts = [
  page.xml,
  page.xml.replace("Pending", token),
  page.xml.replace("Pending", referencedToken),
  page.xml.replaceAll("WebcamBooking", token),
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- c --><?p i?>${page.xml}`,
  page.xml.replace("<Status>", "<Status><![CDATA[").replace("</Status>", "]]></Status>"),
  "<a>".repeat(300),
  `<a ${Array.from({ length: 300 }, (_, index) => `b${index}=''`).join(" ")}/>`,
  ...allDocuments.filter((_, index) => index % 9 === 0),
];

const text = (body: string) => new TextEncoder().encode(body);

/** The inputs that all others are made from. */
export const seeds: readonly Input[] = [
  ...Object.entries(written).flatMap(([layout, { texts }]) =>
    texts.map((xml): Input => ({ ...decoderInput("xml", text(xml)), target: "layout", layout })),
  ),
  decoderInput("json", text(page.json)),
  ...jsonTexts.map((json) => decoderInput("json", text(json))),
  ...xmlTexts.map((xml) => decoderInput("xml", text(xml))),
  ...xmlTexts.slice(0, 4).map((xml) => decoderInput("xml", Buffer.from(`\uFEFF${xml}`, "utf16le"))),
  decoderInput("json", Buffer.from(page.json, "utf16le"), true),
  decoderInput("xml", Buffer.from(page.xml, "utf16le"), true),
  ...jsonTexts.slice(0, 4).map((json) => answerInput("application/json", text(json), 200)),
  ...xmlTexts.slice(0, 5).map((xml) => answerInput("application/xml", text(xml), 200)),
  answerInput("application/xml; charset=utf-16", Buffer.from(`\uFEFF${page.xml}`, "utf16le"), 200),
  // The same in an encoding that the header does not name.
  answerInput("application/xml", Buffer.from(`\uFEFF<a></${token}>`, "utf16le"), 200),
  answerInput("application/xml", text(`<a>${referencedToken}</a>`), 200),
  answerInput("application/problem+json", text(`{"title":"${token}"}`), 409),
  answerInput("text/html", text(`<html>${token}</html>`), 502),
  answerInput(
    "text/html",
    text(`<html>${token.replaceAll("-", "%2d")} ${token.replaceAll("-", "&#x2D;")}</html>`),
    502,
  ),
  answerInput("application/xml", text(`<!--${token.replaceAll("-", "-\0")}`), 200),
  answerInput("application/xml", text(`<a>${token.replaceAll("-", "<!-- -->-<![CDATA[]]>")}</a>`), 200),
  { ...answerInput("application/json", text(""), 204), chunk: 0 },
  { ...answerInput("application/json", text(page.json), 200), breaksAt: 100 },
  { ...answerInput("application/json", text(""), 200), isRejected: true },
];

function decoderInput(target: "xml" | "json", body: Uint8Array, asText = false): DecoderInput {
  return { target, body, asText, limits: defaultLimits };
}

function answerInput(contentType: string, body: Uint8Array, status: number): AnswerInput {
  return {
    target: "answer",
    body,
    status,
    headers: [["Content-Type", contentType]],
    chunk: 64,
    breaksAt: 1 << 24,
    failure: "error",
    isRejected: false,
    limits: defaultLimits,
  };
}
