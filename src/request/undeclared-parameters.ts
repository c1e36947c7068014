import type { Parameters } from "../exchange/operation.js";
import { StyledParameters } from "./styled-parameters.js";
import { writeParameters } from "./write-parameters.js";

/** Writes what a caller gives an operation that has no parameters. */
export const undeclaredParameters: Parameters = async (call) => writeParameters(call, new StyledParameters([]));
