import { readFileSync } from "node:fs";

/** The samples of the API's page, as they arrive. */
export const page = {
  json: new Uint8Array(readFileSync("test/page/response.json")),
  xml: new Uint8Array(readFileSync("test/page/response.xml")),
};
