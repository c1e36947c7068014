/** What a program that sends plain JSON alone never loads. */
export { checkParameter } from "./check-parameters.js";
export { chooseContent } from "./choose-content.js";
export { encodeOtherBody } from "./form-or-bytes.js";
export { StyledParameters } from "./styled-parameters.js";
export { undeclaredParameters } from "./undeclared-parameters.js";
