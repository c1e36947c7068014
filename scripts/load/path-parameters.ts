import type { ResolveResult, UserContext } from "@redocly/openapi-core";
import { methods } from "../../src/methods.js";
import { isRecord } from "./contract-node.js";
import type { SourceFault } from "./source-fault.js";

/** Compares the parameters that a path's template names with those that its operations state. */
export class PathParameters {
  /** A name in the template that no parameter states: a client could never fill it in. */
  readonly faults: SourceFault[] = [];
  /** A parameter that the template does not name: it changes nothing. */
  readonly notices: SourceFault[] = [];

  /** Visitors of a rule. */
  readonly visitors = {
    PathItem: (item: unknown, { key, location, resolve }: UserContext) => {
      const path = String(key);
      // The keys of callbacks and webhooks are no templates of this kind.
      if (!isRecord(item) || !path.startsWith("/")) return;
      const template = new Set([...path.matchAll(/\{([\w.-]+)\}/g)].map(([, name = ""]) => name));
      const shared = statedNames(item["parameters"], resolve);
      for (const method of methods.filter((name) => name in item)) {
        const operation = item[method];
        const stated = [...shared, ...statedNames(isRecord(operation) ? operation["parameters"] : undefined, resolve)];
        this.compare(template, new Set(stated), location.child(method));
      }
    },
  };

  private compare(template: ReadonlySet<string>, stated: ReadonlySet<string>, location: SourceFault["location"]): void {
    for (const name of template) {
      if (stated.has(name)) continue;
      const found = `{${name}} in the path, and no such parameter`;
      this.faults.push({ location, found, advice: `state a parameter ${name}, in: path` });
    }
    for (const name of stated) {
      if (template.has(name)) continue;
      this.notices.push({ location, found: `parameter ${name}, in: path`, advice: "the path does not have it" });
    }
  }
}

type Resolve = (node: object) => ResolveResult<object>;

/** The names of the parameters, of a list of them, that are in the path. */
function statedNames(parameters: unknown, resolve: Resolve): string[] {
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((parameter: unknown) => {
    const stated = isRecord(parameter) && "$ref" in parameter ? resolve(parameter).node : parameter;
    return isRecord(stated) && stated["in"] === "path" ? [String(stated["name"])] : [];
  });
}
