type XmlHalf = typeof import("./xml/index.js");

let loading: Promise<XmlHalf> | undefined;

/** Loads the XML half of the runtime when it is first needed. A failure is not kept: the next call tries again. */
export function loadXml(): Promise<XmlHalf> {
  loading ??= import("./xml/index.js").catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
