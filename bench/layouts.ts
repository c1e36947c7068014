import { parseXml, XmlElement } from "@rgrove/parse-xml";
import type { WebcamBooking } from "adultwork-webcam";
import { page } from "./page.js";

/** The page's XML sample with the texts of another booking, which is given in one line: indentation, prefixes and order are the page's. */
export function inPageXml(booking: string): string {
  const texts = new Map([...booking.matchAll(leaf)].map(([, name, , text]) => [name, text ?? ""]));
  return pageXml.replace(leaf, (_, name: string, attributes: string) => {
    return `<${name}${attributes}>${withoutSeconds(texts.get(name) ?? "")}</${name}>`;
  });
}

/** The page's JSON sample with the values of another booking: white space and order are the page's. What is null stays it. */
export function inPageJson(booking: WebcamBooking): string {
  const members = new Map(Object.entries({ ...booking.Performer, ...booking }));
  return pageJson.replace(/"(\w+)"( ?: ?)(?:"[^"]*"|\d+|true|false)/g, (_, name: string, colon: string) => {
    const value = members.get(name);
    return `"${name}"${colon}${JSON.stringify(typeof value === "string" ? withoutSeconds(value) : value)}`;
  });
}

/** As the page writes dates. */
function withoutSeconds(text: string): string {
  return text.replace(/(T\d\d:\d\d):\d\d$/, "$1");
}

const pageXml = new TextDecoder().decode(page.xml);
const pageJson = new TextDecoder().decode(page.json);

/** An element that holds text alone. */
const leaf = /<(\w+)([^<>]*)>([^<>]+)<\/\1>/g;

/**
 * A document of one line in a layout that no other index has. By turns it is the prefix, the order, the indentation, or a member that the
 * contract does not name: these show at the start of a document, soon, or anywhere.
 */
export function inLayoutOfItsOwn(document: string, index: number): string {
  const plain: Layout = { prefix: "", indentation: "", arrange: (children) => children };
  const { root } = parseXml(document);
  return root === null ? document : write(root, { ...plain, ...changes[index % changes.length]?.(index) });
}

interface Layout {
  /** Before the names of elements, colon included; empty where their namespaces are default ones. */
  readonly prefix: string;
  /** Before each element inside another. */
  readonly indentation: string;
  /** What an element holds, in another order or with more. */
  arrange(children: readonly string[]): readonly string[];
}

const changes: readonly ((index: number) => Partial<Layout>)[] = [
  (index) => ({ prefix: `d${index}p1:` }),
  (index) => ({ arrange: (children) => shuffled(children, index) }),
  // The number in two kinds of white space.
  (index) => ({ indentation: `\n${index.toString(2).replaceAll("0", " ").replaceAll("1", "\t")}` }),
  (index) => ({
    arrange: (children) => {
      const place = index % (children.length + 1);
      return [...children.slice(0, place), `<Added${index}>1</Added${index}>`, ...children.slice(place)];
    },
  }),
];

function write(element: XmlElement, layout: Layout): string {
  const { prefix, indentation, arrange } = layout;
  const name = prefix + element.name;
  const attributes = Object.entries(element.attributes).map(([attribute, value]) => {
    return ` ${attribute === "xmlns" && prefix !== "" ? `xmlns:${prefix.slice(0, -1)}` : attribute}="${value}"`;
  });
  const begin = `<${name}${attributes.join("")}`;
  if (element.children.length === 0) return `${begin}/>`;
  const inside = element.children.flatMap((child) => (child instanceof XmlElement ? [write(child, layout)] : []));
  const content = arrange(inside).map((child) => indentation + child);
  return `${begin}>${inside.length === 0 ? escaped(element.text) : content.join("")}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The same for the same seed. */
function shuffled(items: readonly string[], seed: number): string[] {
  const keyed = items.map((item, place) => ({ item, key: ((place + 1) * (seed + 7) * 40_503) % 65_521 }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}
