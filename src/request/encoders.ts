/** What a program that sends plain JSON alone never loads. */
export { encodeJsonText } from "../json/writer.js";
export { checkParameter } from "./check-parameters.js";
export { encodeOtherBody } from "./other-body.js";
export { Parameters } from "./parameters.js";
