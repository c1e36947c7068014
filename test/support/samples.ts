import { readFileSync } from "node:fs";

const read = (file: string) => readFileSync(new URL(`../page/${file}`, import.meta.url), "utf8");

/** The samples of the API's page, word for word. */
export const page = { request: read("request.json"), json: read("response.json"), xml: read("response.xml") };

/** The value of the page's JSON sample, with some members changed. */
export function booking(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...JSON.parse(page.json), ...changes };
}

export const receivedNamespace = "http://schemas.datacontract.org/2004/07/API.Models.Webcam.Received";

/** The page's XML sample, with the element of a member put in place of the one it has; without an element, taken out. */
export function bookingXml(member: string, element = ""): string {
  const pattern = new RegExp(`<${member}[^>]*/>|<${member}[ >].*?</${member}>`, "s");
  if (!pattern.test(page.xml)) throw new Error(`The sample has no ${member}.`);
  return page.xml.replace(pattern, () => element);
}
