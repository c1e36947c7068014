import type { NamedShape } from "../contract/shape.js";
import { NetworkError } from "../errors/network-error.js";
import type { Call } from "../exchange/call.js";
import { loadXmlEncoder } from "../xml/load.js";

/** @throws ContractError, NetworkError when the XML half cannot be loaded, and TypeError for a schema that has no XML form */
export async function encodeXmlBody(
  value: unknown,
  named: NamedShape | undefined,
  contract: Call["contract"],
): Promise<string> {
  if (named === undefined) throw new TypeError("This schema has no XML form.");
  const { documentOf, encodeXmlText } = await loadXmlEncoder().catch((cause: unknown) => {
    throw new NetworkError("The XML encoder cannot be loaded.", { outcome: "not-sent" }, cause);
  });
  return encodeXmlText(value, documentOf(named, contract));
}
