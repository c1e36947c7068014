import type { Contract } from "../contract/contract.js";
import type { NamedShape } from "../contract/shape.js";
import { NetworkError } from "../errors/network-error.js";
import { loadXmlEncoder } from "../xml/load.js";

/** @throws ContractError, and NetworkError when the XML half cannot be loaded */
export async function encodeXmlBody(value: unknown, named: NamedShape, contract: Contract): Promise<string> {
  const { documentOf, encodeXmlText } = await loadXmlEncoder().catch((cause: unknown) => {
    throw new NetworkError("The XML encoder cannot be loaded.", { outcome: "not-sent" }, cause);
  });
  return encodeXmlText(value, documentOf(named, contract));
}
