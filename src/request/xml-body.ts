import type { NamedShape } from "../contract/shape.js";
import { NetworkError } from "../errors/network-error.js";
import type { Call } from "../exchange/call.js";
import { loadXmlEncoder } from "../xml/load.js";

/** @throws ContractError, and NetworkError when the XML half cannot be loaded */
export async function encodeXmlBody(value: unknown, named: NamedShape, contract: Call["contract"]): Promise<string> {
  const { encodeXmlText } = await loadXmlEncoder().catch((cause: unknown) => {
    throw new NetworkError("The XML encoder cannot be loaded.", { outcome: "not-sent" }, cause);
  });
  return encodeXmlText(value, named, contract);
}
