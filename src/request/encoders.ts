/** What a program that sends plain JSON alone never loads. */
export { encodeJsonText, jsonValue } from "../json/writer.js";
export { encodeOtherBody } from "./other-body.js";
export { Parameters } from "./parameters.js";
