import { NetworkError } from "../errors/network-error.js";
import type { LoadDocument } from "../exchange/operation.js";
import { loadXmlEncoder } from "../xml/load.js";

/** @throws ContractError, NetworkError when the XML half cannot be loaded, and TypeError for a schema that has no XML form */
export async function encodeXmlBody(value: unknown, loadDocument: LoadDocument | undefined): Promise<string> {
  if (loadDocument === undefined) throw new TypeError("This schema has no XML form.");
  const loading = Promise.all([loadXmlEncoder(), loadDocument()]);
  const [{ encodeXmlText }, document] = await loading.catch((cause: unknown) => {
    throw new NetworkError("The XML encoder cannot be loaded.", { outcome: "not-sent" }, cause);
  });
  return encodeXmlText(value, document);
}
