/** What a program that sends plain JSON alone never loads. */
export { encodeJsonText } from "../json/writer.js";
export { checkParameter } from "./check-parameters.js";
export { encodeOtherBody } from "./form-or-bytes.js";
export { Parameters } from "./parameters.js";
