import { deepStrictEqual } from "node:assert/strict";
import { decodeJson } from "adultwork-webcam";
import { parse } from "valibot";
import { measure, shortPace } from "../measure.js";
import { page } from "../page.js";
import { valibotBooking } from "../peers/valibot.js";
import { zodBooking } from "../peers/zod.js";
import { printSamples } from "../print-samples.js";

const bytes = page.json;
const text = new TextDecoder().decode(bytes);
// Made once: the least that strict decoding of UTF-8 can cost.
const utf8 = new TextDecoder("utf-8", { fatal: true });

const subjects = [
  { name: "JSON.parse, text", run: () => JSON.parse(text) },
  { name: "UTF-8 decode + JSON.parse", run: () => JSON.parse(utf8.decode(bytes)) },
  { name: "decodeJson, bytes", run: () => decodeJson("WebcamBooking", bytes) },
  { name: "decodeJson, text", run: () => decodeJson("WebcamBooking", text) },
  { name: "UTF-8 decode + JSON.parse + zod", run: () => zodBooking.parse(JSON.parse(utf8.decode(bytes))) },
  { name: "UTF-8 decode + JSON.parse + valibot", run: () => parse(valibotBooking, JSON.parse(utf8.decode(bytes))) },
];
for (const { run } of subjects) deepStrictEqual(run(), JSON.parse(text));

printSamples(await measure(subjects, shortPace));
