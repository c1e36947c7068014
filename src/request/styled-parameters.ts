import { tokenPattern } from "../contract/http-token.js";
import type { Parameter } from "../exchange/operation.js";
import { encodeJsonText } from "../json/writer.js";
import { text as unstated } from "../values/string.js";
import { encodeReservedInPath, encodeReservedInQuery } from "./allow-reserved.js";
import { usualInPath, usualQuery } from "./default-styles.js";
import { fillPath } from "./path.js";
import { type Encode, encodeComponent, encodeQueryName, keep } from "./percent-encoding.js";
import { isMissing } from "./scalar-text.js";
import { pairText, type Style, type StyledPair, styledPairs, styledText } from "./styles.js";

type Values = Readonly<Record<string, unknown>>;

/** Writes the parameters of an operation that openapi-fetch does not write as the contract says, and leaves it the others. */
export class StyledParameters {
  readonly #stated: readonly Parameter[];

  constructor(stated: readonly Parameter[]) {
    this.#stated = stated;
  }

  /** The query, in the order of the values. */
  query(values: Values): string {
    const texts = Object.entries(values).flatMap(([name, value]) => {
      if (isMissing(value)) return [];
      const parameter = this.#find("query", name);
      if (parameter === undefined) return [usualQuery({ [name]: value })];
      const encode = parameter.allowReserved ? encodeReservedInQuery : encodeComponent;
      return this.#pairs(parameter, value, "form").map((pair) => pairText(pair, encodeQueryName, encode));
    });
    return texts.filter((text) => text !== "").join("&");
  }

  /**
   * The path, its variables filled in.
   *
   * @throws ContractError for a value that fills its place with nothing, or that leads to another path
   */
  path(template: string, values: Values): string {
    return fillPath(template, values, (name, value) => {
      const parameter = this.#find("path", name);
      return parameter === undefined ? usualInPath(name, value) : this.#text(parameter, value, encodeInPath(parameter));
    });
  }

  /** Header parameters, those that are to be laid out as text. */
  headers(values: Values): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const parameter = this.#find("header", name);
        const isLeft = parameter === undefined || isMissing(value);
        return [name, isLeft ? value : this.#text(parameter, value, unchanged)];
      }),
    );
  }

  /**
   * The Cookie header (RFC 6265 §4.2.1).
   *
   * @param own what the caller's own has
   */
  cookieHeader(values: Values, own: string | undefined): { readonly cookie?: string } {
    const pairs = Object.entries(values).flatMap(([name, value]) => {
      if (isMissing(value)) return [];
      const parameter = this.#find("cookie", name) ?? unstatedCookie(name);
      const encode = parameter.style === "cookie" ? cookieText : encodeComponent;
      return this.#pairs(parameter, value, "form").map((pair) => pairText(pair, encodeCookieName, encode));
    });
    if (pairs.length === 0) return {};
    return { cookie: (own === undefined ? pairs : [own, ...pairs]).join("; ") };
  }

  #find(place: Parameter["in"], name: string): Parameter | undefined {
    const isSame = (stated: string) =>
      // RFC 9110 §5.1: the names of headers are the same in upper and lower case.
      place === "header" ? stated.toLowerCase() === name.toLowerCase() : stated === name;
    return this.#stated.find((parameter) => parameter.in === place && isSame(parameter.name));
  }

  #pairs(parameter: Parameter, value: unknown, usual: Style["style"]): StyledPair[] {
    if (parameter.style === "json")
      return [{ name: parameter.name, values: [this.#json(parameter, value)], delimiter: "," }];
    return styledPairs(parameter.name, value, styleOf(parameter, usual));
  }

  #text(parameter: Parameter, value: unknown, encode: Encode): string {
    if (parameter.style === "json") return encode(this.#json(parameter, value));
    return styledText(parameter.name, value, styleOf(parameter, "simple"), encode);
  }

  #json({ schema }: Parameter, value: unknown): string {
    return encodeJsonText(value, schema) ?? "null";
  }
}

/** One that the contract does not name is written as it is. */
function unstatedCookie(name: string): Parameter {
  return { name, in: "cookie", schema: unstated };
}

/** OpenAPI, Parameter Object: what `style` and `explode` are unless stated. */
function styleOf({ style, explode }: Parameter, usual: Style["style"]): Style {
  const stated = style ?? usual;
  return { style: stated, explode: explode ?? (stated === "form" || stated === "cookie") };
}

function encodeInPath({ allowReserved }: Parameter): Encode {
  return allowReserved ? encodeReservedInPath : encodeComponent;
}

/** OpenAPI 3.1.1, appendix D: nothing is escaped in a header. */
const unchanged: Encode = (text) => text;

/** RFC 6265 §4.1.1: the name of a cookie is a token (RFC 9110 §5.6.2). */
const encodeCookieName: Encode = (text) => keep(text, new RegExp(tokenPattern));

/** OpenAPI 3.2, style `cookie`: nothing is escaped; what would end the pair cannot be written. */
const cookieText: Encode = (text) => {
  if (/[;\p{Cc}]/u.test(text)) throw new TypeError("A cookie's value holds a character that ends it.");
  return text;
};
