import { resolve } from "node:path";
import { measure } from "../../test/package/size.js";
import { printSamples } from "../print-samples.js";

const { json, xml, requests } = await measure(resolve("test/package/consumer"));

printSamples({
  "a client in JSON alone": { rounds: [json] },
  "what it loads beside that when XML arrives": { rounds: [xml] },
  "and when it sends what is not plain JSON": { rounds: [requests] },
});
