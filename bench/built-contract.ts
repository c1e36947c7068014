import { pathToFileURL } from "node:url";
import { bindDecodeJson, bindDecodeXml, type DecodeOptions } from "adultwork-webcam/runtime";
import type { Contract } from "../src/contract/contract.js";
import type { HostileCase } from "./hostile/hostile-case.js";
import { outputFile } from "./output.js";

/** The names that the bench decodes by; of what comes out, only that it comes is of interest. */
type BenchSchemas = Readonly<Record<"Bookings" | HostileCase["schema"], unknown>>;

// Built with the bench, and so not there when its types are checked.
const module: { readonly contract: Contract } = await import(pathToFileURL(outputFile("contract", "contract.js")).href);

/** The contract of contract.ts, as the build made it. */
export const benchContract = module.contract;

/** Without limits: what is measured is what a document costs, not where it is refused. */
export const unlimited: DecodeOptions = {
  limits: {
    bytes: Number.POSITIVE_INFINITY,
    depth: Number.POSITIVE_INFINITY,
    attributes: Number.POSITIVE_INFINITY,
  },
};

export const decodeJson = bindDecodeJson<BenchSchemas>(benchContract);
export const decodeXml = bindDecodeXml<BenchSchemas>(benchContract);
