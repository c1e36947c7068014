/** How generated modules import what the runtime has of XML: a module of its own beside the runtime's, so that it can be loaded late. */
export function xmlRuntime(runtime: string): string {
  return runtime.replace(/(\.[cm]?[jt]s)?$/, ".xml$1");
}
