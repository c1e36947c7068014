import type { SecurityScheme, Server } from "../../../src/contract/contract.js";
import { type Code, literal, nameOf, pureCall } from "../literal.js";

/** The runtime's parts that operations, and what they share, are made of. */
export const partNames = [
  ...["basic", "bearer", "cookieKey", "headerKey", "queryKey"],
  ...["ownServer", "variableServer"],
  ...["amongSeveral", "encodeXml", "parameters", "sendJson", "sendOther", "sendXml"],
  ...["readBlob", "readHeaders", "readJson", "readRange", "readText", "readXml", "readXmlText"],
] as const;

export type PartName = (typeof partNames)[number];

/** The parts that one generated module is made of. */
export class Parts {
  readonly #used = new Set<PartName>();

  /** A part that is a constant or a function. */
  name(name: PartName): Code {
    this.#used.add(name);
    return nameOf(name);
  }

  /** A part that a function makes; what is undefined at the end is left out. */
  call(name: PartName, ...parameters: readonly unknown[]): Code {
    this.#used.add(name);
    const given = [...parameters];
    while (given.length > 0 && given.at(-1) === undefined) given.pop();
    return pureCall(name, ...given.map((parameter) => parameter ?? nameOf("undefined")));
  }

  /** The line that imports them. */
  import(runtime: string): string {
    const names = partNames.filter((name) => this.#used.has(name));
    return names.length === 0 ? "" : `import { ${names.join(", ")} } from ${literal(runtime)};\n`;
  }
}

export function serverPart({ url, variables }: Server, parts: Parts): unknown {
  return url.includes("{") ? parts.call("variableServer", url, variables ?? {}) : { url };
}

export function schemePart(scheme: SecurityScheme, parts: Parts): Code {
  if (scheme.type !== "apiKey") return parts.name(scheme.type);
  return parts.call(`${scheme.in}Key`, scheme.name);
}
