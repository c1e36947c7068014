import { bindDecodeJson, bindDecodeXml, type DecodeOptions } from "adultwork-webcam/runtime";
import type { HostileCase } from "./hostile/hostile-case.js";
import { outputFile } from "./output.js";

/** The names that the bench decodes by; of what comes out, only that it comes is of interest. */
type BenchSchemas = Readonly<Record<"Bookings" | HostileCase["schema"], unknown>>;

/** Without limits: what is measured is what a document costs, not where it is refused. */
export const unlimited: DecodeOptions = {
  limits: {
    bytes: Number.POSITIVE_INFINITY,
    depth: Number.POSITIVE_INFINITY,
    attributes: Number.POSITIVE_INFINITY,
  },
};

const schemas = await import(outputFile("contract/schemas.js"));
export const decodeJson = bindDecodeJson<BenchSchemas>(schemas);
export const decodeXml = bindDecodeXml<BenchSchemas>({
  schemas,
  load: () => import(outputFile("contract/schemas.xml.js")),
});
