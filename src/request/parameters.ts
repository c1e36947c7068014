import type { Call } from "../exchange/call.js";
import type { Parameter, Parameters } from "../exchange/operation.js";
import { Fault } from "../values/fault.js";
import { ValueFitting } from "../values/fitting.js";
import { loadEncoders } from "./load-encoders.js";
import { writeParameters } from "./write-parameters.js";

/** Checks and writes the parameters that the contract states, and those that it does not. */
export function parameters(...stated: readonly Parameter[]): Parameters {
  const styled = stated.filter(({ style }) => style !== undefined);
  return async (call) => {
    const { init, settings } = call;
    if (settings.checkRequest) for (const parameter of stated) await check(parameter, call);
    const isUsual = styled.length === 0 && init.params?.cookie === undefined;
    const other = isUsual ? undefined : new (await loadEncoders()).StyledParameters(styled);
    return writeParameters(call, other);
  };
}

async function check(parameter: Parameter, call: Call): Promise<void> {
  if (!isPlainlyFitting(parameter, call)) (await loadEncoders()).checkParameter(parameter, call);
}

/** Whether a parameter fits, or is left out and may be, whatever its style. */
function isPlainlyFitting(
  { name, in: location, schema, required, style }: Parameter,
  { init: { params } }: Call,
): boolean {
  const value = params?.[location]?.[name];
  if (value === undefined || value === null)
    return !required && (location !== "header" || params?.header === undefined);
  const isList = Array.isArray(value) && value.length > 0;
  if (style === "json" || (typeof value === "object" && !isList)) return false;
  return !(new ValueFitting("write").fit(value, schema) instanceof Fault);
}
